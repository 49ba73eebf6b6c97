package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.List;
import kuaipei.core.claim.Ground;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/** What a decision cites: for each proven fact the rule and the two places that prove it, on two papers where they are. */
final class Citations {
    /** Two places prove; more are in the reading itself. */
    private static final int PLACES = 2;

    private Citations() {}

    static List<Ground> of(ClaimProof proof, List<Paper> papers) {
        List<Ground> grounds = new ArrayList<>();
        proof.byName().forEach((name, fact) -> {
            // The accident is its cause and the order of days, each of them cited by itself.
            if (name != FactName.ACCIDENT && fact instanceof Proven<?>(Object _, List<Witness> witnesses)) {
                for (Witness witness : chosen(witnesses)) {
                    Paper.at(papers, witness.place()).ifPresent(paper -> grounds.add(ground(name, witness, paper)));
                }
            }
        });
        return List.copyOf(grounds);
    }

    private static Ground ground(FactName name, Witness witness, Paper paper) {
        return new Ground(
                name.wire(),
                witness.rule(),
                paper.document(),
                paper.kind(),
                witness.place().page(),
                Doubts.where(paper, witness.place().box().centre()),
                witness.place().box());
    }

    /** One place that is enough; else two that are apart, on two papers if there are. */
    private static List<Witness> chosen(List<Witness> witnesses) {
        List<Witness> chosen = new ArrayList<>();
        for (Witness witness : witnesses) {
            if (chosen.isEmpty() || (chosen.size() < PLACES && isOther(chosen.getFirst(), witness))) {
                chosen.add(witness);
            }
        }
        for (Witness witness : witnesses) {
            if (chosen.size() < PLACES && !Places.isOne(chosen.getFirst().place(), witness.place())) {
                chosen.add(witness);
            }
        }
        return chosen;
    }

    private static boolean isOther(Witness one, Witness other) {
        return !one.place().document().equals(other.place().document())
                || one.place().page() != other.place().page();
    }
}
