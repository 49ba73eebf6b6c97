package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.identity.IdNumber;

/** Invents people of Chaonan district 潮南区 who are old enough for the elderly-accident scheme. */
public final class People {

    private static final String REGION = "440514";
    private static final LocalDate YOUNGEST = LocalDate.of(1965, 12, 1);
    private static final int YEARS = 30;

    private People() {}

    public static Person invented(Dice dice) {
        boolean man = dice.chance(0.5);
        List<String> lists = Catalogue.lines("names.txt");
        String given = dice.pick(words(lists.get(man ? 1 : 2)));
        LocalDate born = YOUNGEST.minusDays(dice.between(0, YEARS * 365));
        String order = "%s%d".formatted(dice.digits(2), man ? 2 * dice.between(0, 4) + 1 : 2 * dice.between(0, 4));
        String[] bank = dice.pick(Catalogue.lines("banks.txt")).split("\\|", -1);
        String card = bank[1] + dice.digits(Integer.parseInt(bank[2]) - bank[1].length() - 1);
        return new Person(
                dice.pick(words(lists.get(0))) + given, "汉", address(dice), id(born, order), card(card), bank[0]);
    }

    /** Somebody of the same family and house: another second character of the given name, some years older or younger. */
    static Person related(Person person, Dice dice) {
        boolean man = person.id().sex() == IdNumber.Sex.MALE;
        String family = person.name().substring(0, person.name().length() - 1);
        List<String> others = words(Catalogue.lines("names.txt").get(man ? 1 : 2)).stream()
                .map(given -> given.substring(given.length() - 1))
                .filter(last -> !person.name().endsWith(last))
                .toList();
        LocalDate born = person.id().birthDate().minusDays(dice.between(1, 2500));
        String order = "%s%d".formatted(dice.digits(2), 2 * dice.between(0, 4) + (man ? 1 : 0));
        return new Person(
                family + dice.pick(others),
                person.ethnicity(),
                person.address(),
                id(born, order),
                person.card(),
                person.bank());
    }

    /** An ID number of the district with the check digit that it needs. */
    public static IdNumber id(LocalDate born, String order) {
        String start = REGION + String.format(Locale.ROOT, "%tY%<tm%<td", born) + order;
        return IntStream.rangeClosed(0, 10)
                .mapToObj(i -> IdNumber.read(start + (i == 10 ? "X" : String.valueOf(i))))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** A card number that starts like this and ends on its check digit. */
    public static CardNumber card(String start) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(i -> CardNumber.read(start + i))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    static String address(Dice dice) {
        return "广东省汕头市潮南区%s%s路%d号"
                .formatted(
                        dice.pick(Catalogue.lines("places.txt")),
                        dice.pick(List.of("新兴", "建设", "文化", "光明", "中兴", "和平")),
                        dice.between(2, 188));
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split(" ", -1));
    }
}
