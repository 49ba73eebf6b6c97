package kuaipei.core.law;

import java.time.LocalDate;

/**
 * A clause as it was agreed.
 *
 * @param product whose terms they are
 * @param clause its number: {@code "2.4"}
 * @param dated date of the wording that was in force when the policy was concluded
 */
public record Wording(String product, String clause, LocalDate dated) {

    public Wording {
        Written.required(product, "the product whose terms the letter quotes (art. 24)");
        Written.required(clause, "the clause that the letter quotes (art. 24)");
    }
}
