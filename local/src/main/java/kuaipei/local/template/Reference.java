package kuaipei.local.template;

/**
 * A value that the template takes from elsewhere.
 *
 * @param text what stands behind the tag
 */
public record Reference(Kind kind, String text) {

    /** The tags that the template may use. */
    public enum Kind {
        REF,
        GET_ATT,
        SUB
    }

    /** The resource that is meant, for {@code !Ref X} and {@code !GetAtt X.Attribute}. */
    public String logicalId() {
        return switch (kind) {
            case REF -> text;
            case GET_ATT -> text.substring(0, text.indexOf('.') < 0 ? text.length() : text.indexOf('.'));
            case SUB -> throw new NotUnderstood("a resource is expected where !Sub \"" + text + "\" stands");
        };
    }
}
