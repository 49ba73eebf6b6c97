package kuaipei.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of the template with its place, so that every complaint names it.
 *
 * @param path as {@code ReadingFunction.Events.Photographs}
 */
public record Section(String path, Map<String, Object> values) {

    /** Whether something stands under a name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** What stands under a name: text, number, boolean, list, mapping or {@link Reference}. */
    public Object raw(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new NotUnderstood(at(name) + " is missing");
        }
        return value;
    }

    /** Plain text, or a number or boolean as text. */
    public String text(String name) {
        Object value = raw(name);
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new NotUnderstood(at(name) + " is not plain text");
    }

    /** @param otherwise what counts where nothing is said */
    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** @param otherwise what counts where nothing is said */
    public int number(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (raw(name) instanceof Integer number) {
            return number;
        }
        throw new NotUnderstood(at(name) + " is not a whole number");
    }

    /** The mapping under a name; an empty one if nothing is there. */
    public Section section(String name) {
        return has(name) ? of(at(name), raw(name)) : new Section(at(name), Map.of());
    }

    /** The mappings in the list under a name; none if nothing is there. */
    public List<Section> sections(String name) {
        List<Section> sections = new ArrayList<>();
        for (Object each : list(name)) {
            sections.add(of(at(name), each));
        }
        return sections;
    }

    /** The list under a name; an empty one if nothing is there. */
    public List<Object> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (raw(name) instanceof List<?> list) {
            return List.copyOf(list);
        }
        throw new NotUnderstood(at(name) + " is not a list");
    }

    /** The resource that a name refers to. */
    public String target(String name) {
        if (raw(name) instanceof Reference reference) {
            return reference.logicalId();
        }
        throw new NotUnderstood(at(name) + " does not refer to a resource");
    }

    /** The resource that a name refers to, if there is one. */
    public Optional<String> optionalTarget(String name) {
        return has(name) ? Optional.of(target(name)) : Optional.empty();
    }

    /** The place of a name in this mapping. */
    public String at(String name) {
        return path + "." + name;
    }

    static Section of(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new NotUnderstood(path + " is not a mapping");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((name, each) -> {
            if (each == null) {
                throw new NotUnderstood(path + "." + name + " is empty");
            }
            values.put(String.valueOf(name), each);
        });
        return new Section(path, values);
    }
}
