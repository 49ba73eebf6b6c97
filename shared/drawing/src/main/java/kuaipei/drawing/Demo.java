package kuaipei.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.identity.IdNumber;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.drawing.facts.Bills;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.People;
import kuaipei.drawing.facts.Person;
import kuaipei.drawing.facts.Stay;
import kuaipei.drawing.facts.Stays;
import kuaipei.drawing.page.Care;
import kuaipei.drawing.photo.Shot;

/** The three claims of the demonstration, their story and the roster that they are insured by. */
public final class Demo {

    private static final long SEED = 20260404;
    private static final int LONG_SIDE = 2300;
    private static final int LINES = 18;
    private static final String HOSPITAL = "汕头市潮南区人民医院";
    private static final List<DocumentKind> PAPERS = List.of(
            DocumentKind.ID_CARD,
            DocumentKind.BANK_CARD,
            DocumentKind.INPATIENT_RECEIPT,
            DocumentKind.FEE_LIST,
            DocumentKind.DISCHARGE_SUMMARY);

    private final Drawing drawing;
    private final Path out;

    /**
     * @param drawing draws the photographs
     * @param out folder that gets {@code story.json}, {@code roster.csv} and {@code photos}
     */
    public Demo(Drawing drawing, Path out) {
        this.drawing = drawing;
        this.out = out;
    }

    /** One claim of the story. */
    private record Claim(String story, String title, int number, Facts facts, List<DocumentKind> later) {

        String folder() {
            return number + "-" + story;
        }
    }

    /** Draws everything; the same files every time on a machine with the same fonts. */
    public void draw() throws IOException {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Claim claim : claims()) {
            for (DocumentKind kind : PAPERS) {
                Dice dice = new Dice(SEED).apart(claim.folder() + " " + kind.wire());
                int layout = kind == DocumentKind.ID_CARD ? 0 : claim.number() % 3;
                Shot shot = Shot.calm(LONG_SIDE);
                Path file = out.resolve("photos").resolve(claim.folder()).resolve(kind.wire() + ".jpg");
                drawing.photograph(kind, layout, claim.facts(), Care.NEAT, shot, dice, file);
            }
            told.add(told(claim));
        }
        Files.write(out.resolve("story.json"), TruthFile.pretty(Map.of("claims", told)));
        Files.writeString(out.resolve("roster.csv"), roster());
    }

    private static List<Claim> claims() {
        Facts complete = facts("complete", people().get(0), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 12));
        Facts missing = facts("missing-paper", people().get(1), LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 26));
        Facts honest = facts("words-differ", people().get(2), LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 19));
        Money other = honest.bill().total().plus(Money.ofYuan("300.00"));
        return List.of(
                new Claim("complete", "complete papers · 材料齐全", 1, complete, List.of()),
                new Claim(
                        "missing-paper",
                        "bank card comes later · 先缺银行卡，后补齐",
                        2,
                        missing,
                        List.of(DocumentKind.BANK_CARD)),
                new Claim(
                        "words-differ",
                        "words against figures · 大小写金额不符，转人工",
                        3,
                        honest.withWords(AmountInWords.of(other)),
                        List.of()));
    }

    private static Facts facts(String story, Person person, LocalDate admission, LocalDate discharge) {
        Dice dice = new Dice(SEED).apart(story);
        Stay stay = Stays.between(dice.apart("stay"), HOSPITAL, admission, discharge);
        return Facts.of(person, stay, Bills.invented(dice.apart("bill"), stay, LINES));
    }

    private static List<Person> people() {
        Person first = person(
                "陈思远",
                "峡山街道洋内居委新兴路18号",
                new IdNumber("440514195003120412"),
                new CardNumber("6222020200112233446"),
                "中国工商银行");
        Person second = person(
                "林秀英",
                "两英镇新厝村和平路62号",
                People.id(LocalDate.of(1955, 8, 16), "142"),
                People.card("622848008765432109"),
                "中国农业银行");
        Person third = person(
                "郑国强",
                "司马浦镇华里西村文化路7号",
                People.id(LocalDate.of(1948, 11, 2), "315"),
                People.card("621700301234567890"),
                "中国建设银行");
        return List.of(first, second, third);
    }

    private static Person person(String name, String place, IdNumber id, CardNumber card, String bank) {
        return new Person(name, "汉", "广东省汕头市潮南区" + place, id, card, bank);
    }

    private static Map<String, Object> told(Claim claim) {
        Person person = claim.facts().person();
        Map<String, Object> insured = new LinkedHashMap<>();
        insured.put("name", person.name());
        insured.put("idNumber", person.id().number());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("date", claim.facts().stay().accident().toString());
        event.put("cause", "fall");
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("story", claim.story());
        told.put("title", claim.title());
        told.put("insured", insured);
        told.put("event", event);
        told.put("payee", Map.of("name", person.name()));
        told.put(
                "photos",
                paths(
                        claim,
                        PAPERS.stream()
                                .filter(kind -> !claim.later().contains(kind))
                                .toList()));
        told.put("later", paths(claim, claim.later()));
        return told;
    }

    private static List<String> paths(Claim claim, List<DocumentKind> kinds) {
        return kinds.stream()
                .map(kind -> claim.folder() + "/" + kind.wire() + ".jpg")
                .toList();
    }

    /** The three of the story and four who claim nothing. */
    private static String roster() {
        StringBuilder csv = new StringBuilder("policy,product,name,idNumber,coverFrom,coverTo,premium\n");
        List<Person> all = new ArrayList<>(people());
        for (int i = 0; i < 4; i++) {
            all.add(People.invented(new Dice(SEED).apart("roster " + i)));
        }
        for (int i = 0; i < all.size(); i++) {
            Person person = all.get(i);
            csv.append("EA2026-%04d,elderly-accident,%s,%s,2026-01-01,2026-12-31,10.00%n"
                    .formatted(i + 1, person.name(), person.id().number())
                    .replace("\r", ""));
        }
        return csv.toString();
    }
}
