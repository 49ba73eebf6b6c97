package kuaipei.core.law;

import java.time.LocalDate;
import kuaipei.core.time.WorkingDays;

/**
 * On what a person refuses; Insurance Law art. 24 asks for the reasons, art. 17 and 16 for what each must rest on. A
 * ground that lacks its proof does not construct. The machine has none: it never refuses.
 */
public sealed interface RefusalGround {

    /** The clause that the letter quotes. */
    Wording wording();

    /**
     * The letter's sentence: clause and wording, what happened, and where the proof is kept. Stored with the refusal.
     *
     * @param what happened
     */
    default String letter(String what) {
        String proof = switch (this) {
            case NotCovered _, ProvenSuicide _, ProvenCrime _ -> "";
            case Excluded excluded ->
                "；提示和说明的证据 " + excluded.proof().highlighted() + "、"
                        + excluded.proof().explained() + "（" + excluded.proof().on() + "）";
            case NotDisclosed hidden ->
                "；合同 " + hidden.rescission().policy() + " 已于 "
                        + hidden.rescission().on() + " 解除";
        };
        return "条款 " + wording().clause() + "（" + wording().dated() + " 版）：" + what + proof;
    }

    /** No coverage of the policy covers it: the clause says what is covered, and it does not free the insurer. */
    record NotCovered(Wording wording) implements RefusalGround {}

    /**
     * A clause frees the insurer: exclusion, deductible, ratio (Interpretation II art. 9).
     *
     * @param concluded day of conclusion: what was explained later was not agreed
     */
    record Excluded(Wording wording, ProofOfExplanation proof, LocalDate concluded) implements RefusalGround {
        public Excluded {
            if (proof.on().isAfter(concluded)) {
                throw new IllegalArgumentException("clause " + wording.clause() + " was explained on " + proof.on()
                        + ", after the policy was concluded on " + concluded + ": it has no effect (art. 17)");
            }
        }
    }

    /** What was asked was not disclosed, and the policy was rescinded for it first (Interpretation II art. 8). */
    record NotDisclosed(Wording wording, Rescission rescission) implements RefusalGround {
        public NotDisclosed {
            if (rescission.consequence() == Rescission.Consequence.PAYS) {
                throw new IllegalArgumentException(
                        "what was not disclosed had no effect on the event: it is paid (art. 16 paragraph 5)");
            }
        }
    }

    /** Art. 44. */
    record ProvenSuicide(Wording wording, Suicide suicide) implements RefusalGround {
        public ProvenSuicide {
            if (!suicide.mayBeRefused()) {
                throw new IllegalArgumentException(
                        "art. 44 needs proof, legal capacity, and an act within two years of conclusion or reinstatement");
            }
        }
    }

    /** Art. 45. */
    record ProvenCrime(Wording wording, Crime crime) implements RefusalGround {
        public ProvenCrime {
            if (!crime.mayBeRefused()) {
                throw new IllegalArgumentException("art. 45 needs a judicial finding and proof of the causal link");
            }
        }
    }

    /**
     * The last day of the reasoned letter (art. 24).
     *
     * @param assessed day of the assessment
     */
    default WorkingDays.Counted letterDue(LocalDate assessed, WorkingDays calendar) {
        return calendar.rolled(assessed.plusDays(Duty.SEND_REFUSAL_LETTER.calendarDays()));
    }
}
