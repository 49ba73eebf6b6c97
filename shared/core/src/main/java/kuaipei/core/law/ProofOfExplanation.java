package kuaipei.core.law;

import java.time.LocalDate;

/**
 * The insurer's proof that a clause which frees it was highlighted and explained 提示和明确说明; Insurance Law art. 17,
 * Interpretation II art. 9 to 13. Without it the clause has no effect.
 *
 * @param highlighted reference of the stored page on which the clause stands out (Interpretation II art. 11)
 * @param explained reference of the stored confirmation or recording (Interpretation II art. 12, 13)
 * @param on day of the explanation
 */
public record ProofOfExplanation(String highlighted, String explained, LocalDate on) {

    public ProofOfExplanation {
        Written.required(highlighted, "the stored page on which the clause stands out (art. 17)");
        Written.required(explained, "the stored proof that the clause was explained (art. 17)");
    }
}
