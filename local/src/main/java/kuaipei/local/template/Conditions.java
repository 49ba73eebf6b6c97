package kuaipei.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the template says only under a condition, decided by the parameters' default values. */
final class Conditions {

    private final Section said;
    private final Map<String, String> parameters;

    /**
     * A function of the template with its arguments.
     *
     * @param name its tag
     */
    record Call(String name, List<Object> arguments) {

        private Object argument(int at, int of) {
            if (arguments.size() != of) {
                throw new NotUnderstood(name + " takes " + of + " arguments, not " + arguments.size());
            }
            return arguments.get(at);
        }
    }

    Conditions(Section said, Map<String, String> parameters) {
        this.said = said;
        this.parameters = parameters;
    }

    /** @throws NotUnderstood if there is no such condition, or what it says is not understood */
    boolean hold(String condition) {
        return holds(said.raw(condition));
    }

    private boolean holds(Object condition) {
        if (!(condition instanceof Call call)) {
            throw new NotUnderstood("\"" + condition + "\" is no condition");
        }
        return switch (call.name()) {
            case "!Not" -> !holds(call.argument(0, 1));
            case "!Equals" -> text(call.argument(0, 2)).equals(text(call.argument(1, 2)));
            default -> throw new NotUnderstood(call.name() + " is no condition");
        };
    }

    /** A pseudo parameter stands for its own name: this machine is in no region of AWS. */
    private String text(Object value) {
        return switch (value) {
            case Reference(Reference.Kind kind, String name)
            when kind == Reference.Kind.REF -> name.startsWith("AWS::") ? name : new Names(parameters).of(name);
            case String plain -> plain;
            default -> throw new NotUnderstood("\"" + value + "\" is not compared");
        };
    }

    /** The section with every choice made. */
    Section chosen(Section section) {
        Map<String, Object> values = new LinkedHashMap<>();
        section.values().forEach((name, value) -> values.put(name, chosen(value)));
        return new Section(section.path(), values);
    }

    private Object chosen(Object value) {
        return switch (value) {
            case Call call
            when call.name().equals("!If") ->
                chosen(call.argument(hold(call.argument(0, 3).toString()) ? 1 : 2, 3));
            case Call call -> throw new NotUnderstood(call.name() + " stands where a value is expected");
            case List<?> list -> list.stream().map(each -> chosen(each)).toList();
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((name, each) -> copy.put(String.valueOf(name), chosen(each)));
                yield copy;
            }
            default -> value;
        };
    }
}
