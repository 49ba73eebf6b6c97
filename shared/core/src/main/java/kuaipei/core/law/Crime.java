package kuaipei.core.law;

import java.util.Optional;

/**
 * A deliberate crime of the insured person 故意犯罪, or resisting arrest; Insurance Law art. 45, Interpretation III art.
 * 22, 23. Always a person's decision.
 *
 * @param finding reference of the stored effective finding of police, procuratorate or court; a newspaper is none
 * @param causalLink reference of the stored proof that it led to the death or disability; an illness in custody is no link
 */
public record Crime(Optional<String> finding, Optional<String> causalLink) {

    public Crime {
        finding.ifPresent(
                reference -> Written.required(reference, "the judicial finding (Interpretation III art. 22)"));
        causalLink.ifPresent(
                reference -> Written.required(reference, "the proof of the causal link (Interpretation III art. 23)"));
    }

    /** Whether a person may refuse for it. */
    public boolean mayBeRefused() {
        return finding.isPresent() && causalLink.isPresent();
    }
}
