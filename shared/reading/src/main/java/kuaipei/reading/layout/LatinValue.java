package kuaipei.reading.layout;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.core.money.Money;

/** Values on papers in Latin script, in the contract's form; the types are those of every layout. */
final class LatinValue {

    private static final Pattern YUAN = Pattern.compile("(?i)\\b(?:CNY|RMB|YUAN)\\b|人民币");
    private static final Pattern AMOUNT = Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{2}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L} .,'’-]{0,58}[\\p{L}.]");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/-]{2,24}");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,3}) ?(?:days?|nights?|years?(?: old)?)?");

    private LatinValue() {}

    /**
     * The value that a text prints and nothing else; empty if it is none of the type.
     *
     * @param label beside which it stands: it may say the currency
     * @param currency what the engine believes; it never makes an amount yuan, but keeps one from being it
     */
    static Optional<String> of(ValueType type, String printed, String label, String currency) {
        String text = printed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case DATE -> LatinDate.parse(text).map(LocalDate::toString);
            case MONEY, PRICE -> yuan(text, label, currency);
            case NAME -> matched(NAME, text);
            case NUMBER, DIGITS -> matched(NUMBER, text);
            case SEX -> sex(text);
            case DAYS, AGE -> count(text);
            case HOSPITAL, TEXT -> Optional.of(text);
            default -> Optional.empty();
        };
    }

    /**
     * An amount is yuan only where the paper says so: {@code ¥} is Japan's sign too, and {@code $} is everybody's. No paper
     * prints 066.00: the figure before it was not seen.
     */
    private static Optional<String> yuan(String text, String label, String currency) {
        boolean said = YUAN.matcher(text).find() || YUAN.matcher(label).find();
        boolean against = !currency.isEmpty() && !currency.equals("CNY");
        String figures = YUAN.matcher(text).replaceAll("").strip();
        return said && !against && AMOUNT.matcher(figures).matches()
                ? Money.read(figures.replace(",", "")).map(Money::toString)
                : Optional.empty();
    }

    private static Optional<String> matched(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> sex(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "M", "MALE" -> Optional.of("男");
            case "F", "FEMALE" -> Optional.of("女");
            default -> Optional.empty();
        };
    }

    private static Optional<String> count(String text) {
        Matcher count = COUNT.matcher(text.toLowerCase(Locale.ROOT));
        return count.matches() ? Optional.of(Integer.toString(Integer.parseInt(count.group(1)))) : Optional.empty();
    }
}
