package kuaipei.core.decision;

/**
 * One thing that a step of a reckoning rests on 依据, so that whoever checks the step can look it up where it comes from.
 *
 * @param name of a fact, its path in the claim: {@code stays[0].admission}; of a number of the terms, its clause; of what
 *     earlier claims took, the accumulator and the first day of its year: {@code allowanceDays@2026-01-01}
 * @param value as the step used it; never a name, an ID or a card
 */
public record Input(Source source, String name, String value) {

    /** Where it comes from. */
    public enum Source {
        /** A fact of the claim. */
        FACT,
        /** A number or a choice that the terms state. */
        TERMS,
        /** What earlier claims took from the policy. */
        USED
    }

    public static Input fact(String path, Object value) {
        return new Input(Source.FACT, path, value.toString());
    }

    public static Input terms(String clause, Object value) {
        return new Input(Source.TERMS, clause, value.toString());
    }

    public static Input used(String accumulator, Object yearFrom, Object value) {
        return new Input(Source.USED, accumulator + "@" + yearFrom, value.toString());
    }
}
