package kuaipei.core.terms;

/**
 * A value with the clause that states it, so that every step of a reckoning can name its clause.
 *
 * @param clause number of the clause in the wording: {@code 5.1}
 */
public record Stated<T>(String clause, T value) {}
