package kuaipei.core.terms;

/** Which events a product covers, and by which fact it tells. */
public enum EventRule {
    /** Accidents, told by the cause; some causes are a matter of an exclusion. */
    ACCIDENT_BY_CAUSE,
    /** Accidents, told by the kind of the event. */
    ACCIDENT_BY_KIND,
    /** Accidents and diseases, told by the kind of the event. */
    ACCIDENT_OR_DISEASE;

    /** Whether the claim must say the kind of its event. */
    public boolean needsKind() {
        return this != ACCIDENT_BY_CAUSE;
    }
}
