package kuaipei.drawing.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kuaipei.core.money.Money;

/** Lists that invented papers draw from: fees, names, places. Resources of this package. */
final class Catalogue {

    private Catalogue() {}

    /**
     * A service or a drug that a hospital charges for.
     *
     * @param most largest quantity a stay has
     * @param daily whether it is charged for every day
     */
    record Charge(String group, String name, String unit, Money price, int most, boolean daily) {}

    static List<Charge> charges() {
        return lines("fees.csv").stream().map(Catalogue::charge).toList();
    }

    static List<String> lines(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/kuaipei/drawing/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " of drawing is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A hospital whose name is nearly that of this one. */
    static String alike(String hospital, Dice dice) {
        return dice.pick(lines("hospitals-alike.txt").stream()
                .filter(line -> line.startsWith(hospital + "|"))
                .flatMap(line -> Stream.of(line.split("\\|", -1)).skip(1))
                .toList());
    }

    private static Charge charge(String line) {
        String[] cells = line.split(",", -1);
        return new Charge(
                cells[0],
                cells[1],
                cells[2],
                Money.ofYuan(cells[3]),
                Integer.parseInt(cells[4]),
                cells[5].equals("daily"));
    }
}
