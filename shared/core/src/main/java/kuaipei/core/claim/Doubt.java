package kuaipei.core.claim;

import kuaipei.core.paper.DocumentKind;

/**
 * Where a person should look: a fact that is not proven, and a place on a paper that speaks of it.
 *
 * @param fact path of the fact: {@code stays[0].discharge}
 * @param document id of the claim document
 * @param where on the paper, as a reader would say it: {@code 右下}
 * @param why code of the reason: {@code contradiction}, {@code read-once}, …
 */
public record Doubt(String fact, String document, DocumentKind paper, String where, String why) {
    /** As a notice says it: {@code 医疗住院收费票据（右下）}. */
    public String chinese() {
        return paper.chinese() + "（" + where + "）";
    }
}
