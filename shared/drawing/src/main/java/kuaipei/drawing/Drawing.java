package kuaipei.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import kuaipei.core.paper.DocumentKind;
import kuaipei.drawing.facts.Bills;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.Lie;
import kuaipei.drawing.facts.People;
import kuaipei.drawing.facts.Stay;
import kuaipei.drawing.facts.Stays;
import kuaipei.drawing.page.Care;
import kuaipei.drawing.page.Fonts;
import kuaipei.drawing.page.Page;
import kuaipei.drawing.page.Printer;
import kuaipei.drawing.page.Truth;
import kuaipei.drawing.photo.Camera;
import kuaipei.drawing.photo.Shot;
import kuaipei.drawing.photo.Shots;
import kuaipei.drawing.photo.Together;

/** Draws claims: folders of photographs, each beside a file that says what stands on it. */
public final class Drawing {

    /** The papers of a stay in hospital, in the order in which they are drawn. */
    public static final List<DocumentKind> KINDS = List.of(
            DocumentKind.ID_CARD,
            DocumentKind.BANK_CARD,
            DocumentKind.INPATIENT_RECEIPT,
            DocumentKind.FEE_LIST,
            DocumentKind.DISCHARGE_SUMMARY,
            DocumentKind.STAY_CERTIFICATE);

    /** All kinds that can be drawn. */
    public static final List<DocumentKind> ALL_KINDS = Arrays.stream(DocumentKind.values())
            .filter(kind -> kind != DocumentKind.OTHER)
            .toList();

    /** Share of claims in which a paper lies, where nothing else is asked for. */
    public static final double LIARS = 0.3;

    private final Printer printer;

    /** @throws Fonts.Missing if this machine has no Chinese font */
    public Drawing() {
        this.printer = new Printer(Fonts.found());
    }

    /**
     * Draws claims into {@code claim-0001}, {@code claim-0002} and so on, the same for the same seed.
     *
     * @param liars share of claims in which a paper lies, 0 to 1
     * @param done told after each claim how many there are
     */
    public void claims(long seed, int count, double liars, Path out, IntConsumer done) throws IOException {
        claims(seed, count, liars, _ -> Set.of(), out, done);
    }

    /**
     * The claims of {@link #claims}, of whose papers two lie together on one photograph, the same for the same seed.
     *
     * @param liars share of claims in which a paper lies, 0 to 1
     * @param done told after each claim how many there are
     */
    public void together(long seed, int count, double liars, Path out, IntConsumer done) throws IOException {
        claims(seed, count, liars, Drawing::two, out, done);
    }

    private static Set<DocumentKind> two(Dice dice) {
        DocumentKind one = dice.pick(KINDS);
        return EnumSet.of(
                one, dice.pick(KINDS.stream().filter(kind -> kind != one).toList()));
    }

    private void claims(
            long seed, int count, double liars, Function<Dice, Set<DocumentKind>> pair, Path out, IntConsumer done)
            throws IOException {
        for (int i = 1; i <= count; i++) {
            claim(seed, i, liars, pair, out);
            done.accept(i);
        }
    }

    /**
     * Draws one of the claims of {@link #claims}; answers its folder.
     *
     * @param number from 1
     * @param liars share of claims in which a paper lies, 0 to 1
     */
    public Path claim(long seed, int number, double liars, Path out) throws IOException {
        return claim(seed, number, liars, _ -> Set.of(), out);
    }

    private Path claim(long seed, int number, double liars, Function<Dice, Set<DocumentKind>> pair, Path out)
            throws IOException {
        Dice dice = new Dice(seed).apart("claim " + number);
        Path folder = out.resolve(String.format(Locale.ROOT, "claim-%04d", number));
        claim(dice, liars, pair.apply(dice.apart("together")), folder);
        return folder;
    }

    /**
     * Draws loose papers: a folder for each person, in it one paper of each kind. Layouts take turns, so that each is drawn
     * equally often; nothing lies.
     *
     * @param done told after each folder how many there are
     */
    public void papers(long seed, int count, List<DocumentKind> kinds, Path out, IntConsumer done) throws IOException {
        for (int i = 1; i <= count; i++) {
            Dice dice = new Dice(seed).apart("papers " + i);
            Facts facts = facts(dice);
            for (DocumentKind kind : kinds) {
                Dice own = dice.apart(kind.wire());
                int layout = (i - 1) % Printer.LAYOUTS;
                Path file = out.resolve(String.format(Locale.ROOT, "papers-%04d", i))
                        .resolve(kind.wire() + ".jpg");
                Shot shot = plastic(kind, layout) ? Shots.drawn(own).ofPlastic() : Shots.drawn(own);
                photograph(kind, layout, facts, Care.ANY, shot, own, file);
            }
            done.accept(i);
        }
    }

    /** Facts that a claim of these dice is about, before any lie. */
    static Facts facts(Dice dice) {
        Stay stay = Stays.invented(dice.apart("stay"));
        return Facts.of(
                People.invented(dice.apart("person")),
                stay,
                Bills.invented(dice.apart("bill"), stay, dice.apart("lines").between(10, 40)));
    }

    /** Draws one photograph and its truth: {@code name.jpg} and {@code name.jpg.json}. */
    void photograph(DocumentKind kind, int layout, Facts facts, Care care, Shot shot, Dice dice, Path file)
            throws IOException {
        Page page = printer.print(kind, layout, facts, care, dice.apart("print"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Camera.photograph(page.picture(), shot, dice.apart("camera")));
        Files.write(Path.of(file + ".json"), TruthFile.of(page.truth(), shot));
    }

    /** Draws two papers on one photograph, and both truths; answers its name. */
    private static String photograph(Page first, Page second, Dice dice, Path folder) throws IOException {
        boolean beside = dice.apart("beside").chance(0.5);
        Together papers = Together.laid(
                new Together.Sheet(first.picture(), first.scale()),
                new Together.Sheet(second.picture(), second.scale()),
                beside,
                dice.apart("laid"));
        // Neither of them bends or folds with the other.
        Shot shot = Shots.drawn(dice).ofPlastic();
        String effect = beside ? "together-beside" : "together-above";
        String name = first.truth().kind().wire() + "+" + second.truth().kind().wire() + ".jpg";
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), Camera.photograph(papers, shot, dice.apart("camera")));
        Files.write(
                folder.resolve(name + ".json"),
                TruthFile.of(List.of(first.truth().with(effect), second.truth().with(effect)), shot));
        return name;
    }

    /** What a paper would say; nothing is written. */
    Truth truth(DocumentKind kind, int layout, Facts facts, Dice dice) {
        return printer.print(kind, layout, facts, Care.ANY, dice.apart("print")).truth();
    }

    /** @param together kinds of the two papers on one photograph; empty for none */
    private void claim(Dice dice, double liars, Set<DocumentKind> together, Path folder) throws IOException {
        Facts facts = facts(dice);
        Dice fate = dice.apart("lie");
        Lie lie = fate.chance(liars) ? fate.pick(Lie.LIES) : Lie.NONE;
        Set<DocumentKind> lying = lie.papers(fate);
        List<String> photos = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        for (DocumentKind kind : KINDS) {
            Dice own = dice.apart(kind.wire());
            int layout = own.between(0, Printer.LAYOUTS - 1);
            Facts told = lying.contains(kind) ? lie.told(facts, kind, dice.apart("told")) : facts;
            if (together.contains(kind)) {
                pages.add(printer.print(kind, layout, told, Care.ANY, own.apart("print")));
                continue;
            }
            String name = kind.wire() + ".jpg";
            Shot shot = plastic(kind, layout) ? Shots.drawn(own).ofPlastic() : Shots.drawn(own);
            photograph(kind, layout, told, Care.ANY, shot, own, folder.resolve(name));
            photos.add(name);
        }
        if (!pages.isEmpty()) {
            photos.add(photograph(pages.getFirst(), pages.getLast(), dice.apart("together"), folder));
        }
        Files.write(folder.resolve("claim.json"), TruthFile.pretty(about(facts, lie, photos)));
    }

    private static boolean plastic(DocumentKind kind, int layout) {
        return kind == DocumentKind.BANK_CARD || (kind == DocumentKind.ID_CARD && layout == 0);
    }

    private static Map<String, Object> about(Facts facts, Lie lie, List<String> photos) {
        Map<String, Object> insured = new LinkedHashMap<>();
        insured.put("name", facts.person().name());
        insured.put("idNumber", facts.person().id().number());
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("insured", insured);
        about.put("cardNumber", facts.person().card().number());
        about.put("hospital", facts.stay().hospital());
        about.put("admissionDate", facts.stay().admission().toString());
        about.put("dischargeDate", facts.stay().discharge().toString());
        about.put("total", facts.bill().total().toString());
        about.put("lie", lie.wire());
        about.put("photos", photos);
        return about;
    }
}
