package kuaipei.drawing.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.drawing.facts.Particulars;

/**
 * Words of a form with holes: {@code {name}} a particular, {@code {death}} a day as ISO, {@code {death:style}} as the
 * hospital writes days, {@code {death:yyyy年M月d日}} in a form of its own, <code>{姓名|患者姓名}</code> one of several words.
 */
record Wording(Particulars particulars, Style style) {

    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");

    /** @throws IllegalArgumentException naming a hole that nothing fills */
    String of(String written) {
        return of(written, Map.of());
    }

    /** @param row cells of a table's row, which come first */
    String of(String written, Map<String, String> row) {
        return HOLE.matcher(written).replaceAll(hole -> Matcher.quoteReplacement(filled(hole.group(1), row)));
    }

    private String filled(String hole, Map<String, String> row) {
        if (hole.contains("|")) {
            return style.dice().pick(Arrays.asList(hole.split("\\|", -1)));
        }
        String[] parts = hole.split(":", 2);
        LocalDate day = particulars.days().get(parts[0]);
        if (day != null) {
            return parts.length == 1 ? day.toString() : day(day, parts[1]);
        }
        return Optional.ofNullable(row.get(hole))
                .or(() -> Optional.ofNullable(particulars.texts().get(hole)))
                .orElseThrow(() -> new IllegalArgumentException("nothing is known of {" + hole + "}"));
    }

    private String day(LocalDate day, String form) {
        return form.equals("style")
                ? style.date(day)
                : DateTimeFormatter.ofPattern(form).format(day);
    }
}
