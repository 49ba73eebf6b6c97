package kuaipei.adjudication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.LaterMatter;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.decision.Reason;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Policy;
import kuaipei.core.terms.Product;

/**
 * Compares papers that followed a payment with what was paid. Nothing is decided anew and no money moves: they agree, or a
 * person looks.
 */
final class CompareLater {
    private final DecideClaim.Ports ports;

    CompareLater(DecideClaim.Ports ports) {
        this.ports = ports;
    }

    /**
     * Compares if a comparison is due; every repeat finds none due.
     *
     * @throws Commands.Contended if others wrote the claim at every attempt
     */
    void compare(ClaimId claim) {
        new Rewriting(ports).carryOut(claim, this::comparison);
    }

    private Optional<Rewriting.Step> comparison(ClaimFile file, Set<Reason> fromStorage) {
        return file.later().filter(LaterPapers::due).map(later -> {
            Judgement.Compared compared = compared(file, fromStorage);
            return new Rewriting.Step(
                    new ClaimCommand.Compare(later.round(), compared.found()), compared.guards(), List.of());
        });
    }

    private Judgement.Compared compared(ClaimFile file, Set<Reason> fromStorage) {
        Approval paid = file.approval()
                .orElseThrow(() -> new IllegalStateException("claim " + file.id() + " was never approved"));
        Optional<Policy> policy =
                ports
                        .register()
                        .policiesOf(ports.keys().person(file.report().insured().idNumber()))
                        .stream()
                        .filter(each -> each.number().equals(paid.policy()))
                        .findFirst();
        if (policy.isEmpty()) {
            return new Judgement.Compared(
                    new ClaimCommand.Differs(
                            LaterMatter.DIFFERENT, new TreeSet<>(Set.of(Reason.NOT_INSURED)), List.of()),
                    List.of());
        }
        Product product = DecideClaim.terms(ports, policy.get(), file.report());
        return new Judgement(ports, file, policy.get(), product)
                .compare(
                        paid,
                        ports.papers().apply(file),
                        fromStorage,
                        LocalDate.ofInstant(ports.clock().instant(), DecideClaim.SHANGHAI));
    }
}
