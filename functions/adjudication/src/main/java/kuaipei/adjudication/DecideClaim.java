package kuaipei.adjudication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.Report;
import kuaipei.core.decision.Reason;
import kuaipei.core.paper.Paper;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Keys;
import kuaipei.core.port.Policy;
import kuaipei.core.port.RegisterStore;
import kuaipei.core.proof.HospitalRegister;
import kuaipei.core.terms.Product;

/** Decides one claim from its papers, the register and the product's terms, in one transaction. */
final class DecideClaim {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Terms by product code and day of the event. */
    interface Terms {
        Optional<Product> find(String code, LocalDate eventDay);
    }

    /**
     * @param papers the usable and the unusable readings of a claim's submitted documents
     * @param hospitals as they stand at this decision
     * @param pause before the attempt of that number
     */
    record Ports(
            ClaimStore claims,
            RegisterStore register,
            Keys keys,
            Function<ClaimFile, List<Paper>> papers,
            Supplier<HospitalRegister> hospitals,
            Terms terms,
            Sightings sightings,
            Clock clock,
            IntConsumer pause) {}

    private final Ports ports;

    DecideClaim(Ports ports) {
        this.ports = ports;
    }

    /**
     * Decides if a decision is due; every repeat finds none due.
     *
     * @throws Commands.Contended if others wrote the claim or its accumulators at every attempt
     */
    void decide(ClaimId claim) {
        new Rewriting(ports).carryOut(claim, this::decision).ifPresent(this::seen);
    }

    private Optional<Rewriting.Step> decision(ClaimFile file, Set<Reason> fromStorage) {
        if (file.pending() == 0) {
            return Optional.empty();
        }
        Draft draft = draft(file, fromStorage);
        return Optional.of(new Rewriting.Step(
                new ClaimCommand.Decide(file.pending(), draft.conclusion()), draft.guards(), draft.usage()));
    }

    private void seen(ClaimFile file) {
        file.approval()
                .ifPresent(approval -> ports.sightings()
                        .payee(ports.keys().hash("payee#" + approval.payee().cardNumber()), file.id()));
    }

    private Draft draft(ClaimFile file, Set<Reason> fromStorage) {
        List<Paper> papers = ports.papers().apply(file);
        if (file.approval().isPresent()) {
            return Draft.payeeAlone(file, papers, ports.claims().events(file.id()));
        }
        Report report = file.report();
        Optional<Policy> policy = policy(report);
        if (policy.isEmpty()) {
            Set<Reason> reasons = new TreeSet<>(fromStorage);
            reasons.add(Reason.NOT_INSURED);
            return Draft.refer(reasons);
        }
        return new Judgement(ports, file, policy.get(), terms(ports, policy.get(), report))
                .draft(papers, fromStorage, LocalDate.ofInstant(ports.clock().instant(), SHANGHAI));
    }

    static Product terms(Ports ports, Policy policy, Report report) {
        return ports.terms()
                .find(policy.product(), report.eventDate())
                .orElseThrow(() -> new IllegalStateException("no terms of " + policy.product() + " are shipped"));
    }

    /** The policy in force on the event's day, of the product named; else one whose terms will say that it is outside. */
    private Optional<Policy> policy(Report report) {
        List<Policy> policies = ports
                .register()
                .policiesOf(ports.keys().person(report.insured().idNumber()))
                .stream()
                .filter(policy -> report.product().map(policy.product()::equals).orElse(true))
                .toList();
        return policies.stream()
                .filter(policy -> !report.eventDate().isBefore(policy.coverFrom())
                        && !report.eventDate().isAfter(policy.coverTo()))
                .findFirst()
                .or(() -> policies.stream().findFirst());
    }
}
