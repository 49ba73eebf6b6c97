package kuaipei.products.claimfile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import kuaipei.core.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of a claim that knows its path, so that every fault names it. A null is read as "not known", and only where the
 * claim itself lists the path among its doubtful facts.
 */
final class Fact {
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9０-９]{10}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Longer ones may be an ID or a card, which no error repeats. */
    private static final int SHOWN_DIGITS = 9;

    /** More than any bill or benefit; sums of such amounts still fit. */
    private static final Money LARGEST = Money.ofYuan("999999999999.99");

    private final @Nullable Fact parent;
    private final String step;
    private final @Nullable JsonNode node;
    private final Set<String> doubtful;

    private Fact(@Nullable Fact parent, String step, @Nullable JsonNode node, Set<String> doubtful) {
        this.parent = parent;
        this.step = step;
        this.node = node;
        this.doubtful = doubtful;
    }

    static Fact root(JsonNode claim, Set<String> doubtful) {
        return new Fact(null, "", claim, doubtful);
    }

    String path() {
        String before = parent == null ? "" : parent.path();
        return before.isEmpty() && step.startsWith(".") ? step.substring(1) : before + step;
    }

    Unreadable wrong(String what) {
        String path = path();
        return new Unreadable((path.isEmpty() ? "the claim" : path) + " " + what);
    }

    /** Carried to the reader, which adds the claim's id. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /** This object, of which every field is known. */
    Fact object(Collection<String> known) {
        JsonNode here = written();
        if (here == null) {
            return this;
        }
        if (!here.isObject()) {
            throw wrong("is " + kind(here) + "; an object is expected");
        }
        for (String name : here.propertyNames()) {
            if (!known.contains(name)) {
                throw new Unreadable("unknown field " + child("." + name, null).path() + "; known here are "
                        + String.join(", ", new TreeSet<>(known)));
            }
        }
        return this;
    }

    /** A field that must be there; not known where this object is not. */
    Fact get(String name) {
        return find(name)
                .orElseThrow(() -> new Unreadable(child("." + name, null).path() + " is missing"));
    }

    /** A field that may be left out. */
    Optional<Fact> find(String name) {
        JsonNode here = written();
        if (here == null) {
            return Optional.of(child("." + name, null));
        }
        return here.optional(name).map(value -> child("." + name, value));
    }

    /** Nothing where it is not known. */
    List<Fact> list() {
        JsonNode here = written();
        if (here == null) {
            return List.of();
        }
        if (!here.isArray()) {
            throw wrong("is " + kind(here) + "; a list is expected");
        }
        List<Fact> facts = new ArrayList<>(here.size());
        for (JsonNode each : here) {
            facts.add(child("[" + facts.size() + "]", each));
        }
        return facts;
    }

    /** The entries of an object whose names are not fixed. */
    List<Map.Entry<String, Fact>> entries() {
        JsonNode here = written();
        if (here == null) {
            return List.of();
        }
        if (!here.isObject()) {
            throw wrong("is " + kind(here) + "; an object is expected");
        }
        return here.properties().stream()
                .map(entry -> Map.entry(entry.getKey(), child("." + entry.getKey(), entry.getValue())))
                .toList();
    }

    boolean isNull() {
        return node != null && node.isNull();
    }

    boolean isKnown() {
        return written() != null;
    }

    @Nullable
    String text() {
        JsonNode here = written();
        if (here == null) {
            return null;
        }
        if (!here.isString()) {
            throw wrong("is " + kind(here) + "; a text is expected");
        }
        return here.asString();
    }

    /** A word of a closed list. */
    <T> @Nullable T word(String what, Function<String, Optional<T>> find) {
        String text = text();
        if (text == null) {
            return null;
        }
        return find.apply(text).orElseThrow(() -> wrong("is " + shown(text) + ", which is no known " + what));
    }

    @Nullable
    LocalDate date() {
        String text = text();
        return text == null ? null : date(text);
    }

    LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw wrong("is " + shown(text) + ". Write a date as 2026-02-28.");
        }
        int year = Integer.parseInt(text.substring(0, 4));
        int month = Integer.parseInt(text.substring(5, 7));
        int day = Integer.parseInt(text.substring(8));
        boolean exists = year > 0 && month >= 1 && month <= 12 && day >= 1;
        if (!exists || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw wrong("is " + text + ", which does not exist. Write a date as 2026-02-28.");
        }
        return LocalDate.of(year, month, day);
    }

    @Nullable
    Boolean flag() {
        JsonNode here = written();
        if (here == null) {
            return null;
        }
        if (!here.isBoolean()) {
            throw wrong("is " + kind(here) + "; true or false is expected");
        }
        return here.booleanValue();
    }

    /** A whole number, 0 or more; 0 where it is not known. */
    long count() {
        JsonNode here = written();
        if (here == null) {
            return 0;
        }
        if (!here.isIntegralNumber() || !here.canConvertToLong() || here.longValue() < 0) {
            throw wrong("is " + kind(here) + "; a whole number, 0 or more, is expected");
        }
        return here.longValue();
    }

    @Nullable
    Integer grade() {
        if (isNull()) {
            return null;
        }
        long grade = count();
        if (isKnown() && (grade < 1 || grade > 3)) {
            throw wrong("is " + grade + "; a hospital's grade is 1, 2, 3 or null");
        }
        return isKnown() ? Integer.valueOf((int) grade) : null;
    }

    /** Yuan with two places, 0.00 or more. */
    @Nullable
    Money money() {
        Money money = moneyOrRefund();
        String text = text();
        if (text != null && text.startsWith("-")) {
            throw wrong("is " + text + "; an amount here is 0.00 or more");
        }
        return money;
    }

    /** Yuan with two places, below nothing for a refund. */
    @Nullable
    Money moneyOrRefund() {
        String text = text();
        if (text == null) {
            return null;
        }
        Money money;
        try {
            money = Money.ofYuan(text);
        } catch (IllegalArgumentException notMoney) {
            throw wrong("is " + shown(text) + ". Write yuan with two places, as \"360.00\".");
        }
        if (money.isMoreThan(LARGEST) || Money.ZERO.minus(money).isMoreThan(LARGEST)) {
            throw wrong("is " + text + "; no amount is above " + LARGEST);
        }
        return money;
    }

    /** What stands there, or null where it is not known. */
    private @Nullable JsonNode written() {
        if (node == null || !node.isNull()) {
            return node;
        }
        if (!doubtful.contains(path())) {
            throw wrong("is null, and doubtful does not name it");
        }
        return null;
    }

    private Fact child(String name, @Nullable JsonNode value) {
        return new Fact(this, name, value, doubtful);
    }

    private static String shown(String text) {
        return LONG_NUMBER.matcher(text).find() ? "a long number" : "\"" + text + "\"";
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "a text";
            case NUMBER -> node.toString().length() > SHOWN_DIGITS ? "a long number" : "the number " + node;
            case BOOLEAN -> node.toString();
            case ARRAY -> "a list";
            case NULL -> "null";
            default -> "an object";
        };
    }
}
