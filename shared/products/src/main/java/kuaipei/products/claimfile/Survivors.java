package kuaipei.products.claimfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.law.Beneficiary;
import kuaipei.core.law.Beneficiary.Standing;
import kuaipei.core.law.Heir;
import kuaipei.core.money.Rate;
import org.jspecify.annotations.Nullable;

/** A death, and whom it leaves: who was named for the benefit, and who is family. */
final class Survivors {
    private static final Set<String> BENEFICIARY = Set.of("name", "order", "share", "standing");
    private static final Set<String> HEIR = Set.of("name", "relation", "standing", "descendants");

    private static final Pattern PERCENT = Pattern.compile("(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)");

    /** More than anybody names; an order must fit an int. */
    private static final long MOST_ORDERS = 1_000;

    private Survivors() {}

    static ClaimFacts.Death death(Fact death) {
        return new ClaimFacts.Death(
                death.get("date").date(),
                list(death, "beneficiaries", Survivors::beneficiary),
                list(death, "heirs", Survivors::heir));
    }

    /** Null where the list is not told, and where something in it is not known: no part is reckoned on half a list. */
    private static <T> @Nullable List<T> list(Fact death, String field, Function<Fact, Optional<T>> read) {
        Optional<Fact> told = death.find(field).filter(Fact::isKnown);
        if (told.isEmpty()) {
            return null;
        }
        List<T> all = new ArrayList<>();
        List<Fact> persons = told.get().list();
        persons.forEach(person -> read.apply(person).ifPresent(all::add));
        return all.size() == persons.size() ? all : null;
    }

    private static Optional<Beneficiary> beneficiary(Fact person) {
        person.object(BENEFICIARY);
        String name = person.get("name").text();
        Standing standing = standing(person);
        Optional<Rate> share = person.find("share").flatMap(Survivors::share);
        long order = person.find("order").map(Survivors::order).orElse(1L);
        return name == null || standing == null || !areKnown(person, "order", "share")
                ? Optional.empty()
                : Optional.of(lawful(person, () -> new Beneficiary(name, (int) order, share, standing)));
    }

    private static Optional<Heir> heir(Fact person) {
        person.object(HEIR);
        String name = person.get("name").text();
        Heir.Relation relation =
                person.get("relation").word("relation of an heir", text -> find(Heir.Relation.values(), text));
        Standing standing = standing(person);
        boolean descendants = person.find("descendants").map(Fact::flag).orElse(false);
        return name == null || relation == null || standing == null || !areKnown(person, "descendants")
                ? Optional.empty()
                : Optional.of(lawful(person, () -> new Heir(name, relation, standing, descendants)));
    }

    private static @Nullable Standing standing(Fact person) {
        Optional<Fact> standing = person.find("standing");
        return standing.isEmpty()
                ? Standing.ENTITLED
                : standing.get().word("standing of who is paid on death", text -> find(Standing.values(), text));
    }

    private static long order(Fact order) {
        long place = order.count();
        if (order.isKnown() && (place < 1 || place > MOST_ORDERS)) {
            throw order.wrong("is " + place + "; orders are counted from 1");
        }
        return place;
    }

    private static Optional<Rate> share(Fact share) {
        return Optional.ofNullable(share.text()).map(percent -> {
            if (!PERCENT.matcher(percent).matches()) {
                throw share.wrong("is no percentage up to 100. Write it as \"50\".");
            }
            return Rate.ofPercent(percent);
        });
    }

    private static boolean areKnown(Fact person, String... fields) {
        return Stream.of(fields)
                .allMatch(field -> person.find(field).map(Fact::isKnown).orElse(true));
    }

    /** What the law's types refuse is told by its place. */
    private static <T> T lawful(Fact person, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException unlawful) {
            throw person.wrong("is not so in law: " + unlawful.getMessage());
        }
    }

    private static <E extends Enum<E>> Optional<E> find(E[] known, String text) {
        return Stream.of(known)
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
    }
}
