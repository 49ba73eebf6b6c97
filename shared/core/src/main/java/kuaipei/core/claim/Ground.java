package kuaipei.core.claim;

import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Quad;

/**
 * One place on which a proven fact of a decision rests 依据. What stands there is not repeated: whoever may see the paper
 * looks.
 *
 * @param fact its name: {@code admissionDate}
 * @param rule the proof rule that the place satisfies: {@code equal-on-papers}
 * @param document id of the claim document
 * @param page from 1
 * @param where on the paper, as a reader would say it: {@code 右下}
 * @param box on the upright page
 */
public record Ground(String fact, String rule, String document, DocumentKind paper, int page, String where, Quad box) {
    /** As a letter says it: {@code 医疗住院收费票据（右下）}. */
    public String chinese() {
        return paper.chinese() + "（" + where + "）";
    }
}
