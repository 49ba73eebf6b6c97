package kuaipei.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What references stand for, once the parts run: {@code X} for {@code !Ref X}, {@code X.Arn} for {@code !GetAtt X.Arn}. */
public final class Names {

    private static final Pattern INSERTED = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, String> values;

    public Names(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** @throws NotUnderstood naming a reference that stands for nothing here */
    public String of(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new NotUnderstood("a reference to " + name + " stands for nothing on one machine");
        }
        return value;
    }

    /** A plain value or reference as text. */
    public String text(Object value) {
        return switch (value) {
            case Reference(Reference.Kind kind, String text) when kind == Reference.Kind.SUB -> inserted(text);
            case Reference(Reference.Kind kind, String text) -> of(text);
            case String text -> text;
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> throw new NotUnderstood("\"" + value + "\" is not plain text");
        };
    }

    /** A value with all references in it replaced. */
    public Object resolved(Object value) {
        return switch (value) {
            case Reference reference -> text(reference);
            case List<?> list -> list.stream().map(each -> resolved(each)).toList();
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((name, each) -> copy.put(String.valueOf(name), resolved(each)));
                yield copy;
            }
            default -> value;
        };
    }

    private String inserted(String text) {
        return INSERTED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(of(found.group(1))));
    }
}
