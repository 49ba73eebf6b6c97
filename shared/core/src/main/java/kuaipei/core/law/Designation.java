package kuaipei.core.law;

import java.util.List;

/** Who is to be paid on death, as the policy says it. */
public sealed interface Designation {

    /** Persons by name. */
    record Named(List<Beneficiary> beneficiaries) implements Designation {
        public Named {
            beneficiaries = List.copyOf(beneficiaries);
            if (beneficiaries.isEmpty()) {
                throw new IllegalArgumentException("names nobody: that is no designation");
            }
        }
    }

    /**
     * "法定" or "法定继承人": the statutory heirs are the beneficiaries (Interpretation III art. 9), so that the sum is no
     * part of the estate and no debt of the dead is paid from it.
     *
     * @param heirs everyone of the family, dead ones as well
     */
    record StatutoryHeirs(List<Heir> heirs) implements Designation {
        public StatutoryHeirs {
            heirs = List.copyOf(heirs);
        }
    }

    /** Nobody is designated, or it cannot be told who: the estate (art. 42 no. 1). */
    record Nobody() implements Designation {}
}
