package kuaipei.testkit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.claim.PaymentOrder;
import kuaipei.core.claim.Report;
import kuaipei.core.claim.SupplementList;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Input;
import kuaipei.core.decision.Reason;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.decision.UsageMove;
import kuaipei.core.law.ProofOfExplanation;
import kuaipei.core.law.RefusalGround;
import kuaipei.core.law.Wording;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Quality;
import kuaipei.core.port.Change;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.Commands;

/** A claim of an invented person, brought to each state by the commands that lead there. */
public final class SampleClaims {

    public static final ClaimId CLAIM = new ClaimId("KP-7F3K09QW2M");
    public static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

    private SampleClaims() {}

    public static Report report() {
        return new Report(
                Optional.of("elderly-accident"),
                new Report.Person("陈思远", "440514195003120412"),
                LocalDate.of(2026, 4, 1),
                "fall",
                Optional.of("家中楼梯"),
                "陈思远",
                "13800138000",
                List.of("terms", "automated-decision"),
                "0".repeat(64));
    }

    /** The n-th photograph of a claim. */
    public static ClaimDocument.Declared declared(int number) {
        String hex = HexFormat.of().toHexDigits((long) number);
        return new ClaimDocument.Declared(
                new DocumentId(hex + hex), hex.repeat(4), 100_000L + number, "image/jpeg", Optional.empty());
    }

    public static ClaimDocument.Read read(DocumentKind kind) {
        return new ClaimDocument.Read(kind, Quality.GOOD, "readings/" + kind.wire() + ".json");
    }

    public static SortedSet<DocumentId> ids(int... numbers) {
        SortedSet<DocumentId> ids = new TreeSet<>();
        for (int number : numbers) {
            ids.add(declared(number).id());
        }
        return ids;
    }

    public static Approval approval(int decision) {
        Money amount = Money.ofYuan("360.00");
        return new Approval(
                decision,
                "P-000001",
                "elderly-accident",
                new Reckoning(
                        amount,
                        List.of(new Step(
                                "5.1",
                                "住院津贴 12 天 × 30.00",
                                Money.ZERO,
                                amount,
                                List.of(
                                        Input.fact("stays[0].admission", "2026-04-01"),
                                        Input.terms("5.1", "30.00"),
                                        Input.used("allowanceDays", "2026-01-01", 0))))),
                OptionalInt.of(12),
                List.of(new UsageMove("allowanceDays", YEAR, 12), new UsageMove("allowancePaid", YEAR, 36_000)),
                new Approval.Payee("陈思远", "6222020200112233446"));
    }

    /** Paid on a promise: the fee list follows by 20 May, and a record or summary. */
    public static Approval approvalBeforePapers(int decision) {
        Approval whole = approval(decision);
        return new Approval(
                decision,
                whole.policy(),
                whole.product(),
                whole.reckoning(),
                whole.days(),
                whole.moves(),
                whole.payee(),
                Optional.of(new Decision.Later(
                        List.of(
                                List.of(DocumentKind.FEE_LIST),
                                List.of(DocumentKind.MEDICAL_RECORD, DocumentKind.DISCHARGE_SUMMARY)),
                        LocalDate.of(2026, 5, 20))));
    }

    public static SupplementList list() {
        return SupplementList.of(CLAIM, "1", List.of(DocumentKind.DISCHARGE_SUMMARY));
    }

    /** The commands that bring the claim to each state, by the state's wire name, in the order of the lifecycle. */
    public static Map<String, List<ClaimCommand>> lives() {
        List<ClaimCommand> reading = List.of(new ClaimCommand.ExpectDocument(declared(1)));
        List<ClaimCommand> due = and(
                reading,
                new ClaimCommand.RecordReading(declared(1).id(), read(DocumentKind.INPATIENT_RECEIPT)),
                new ClaimCommand.Submit(ids(1)));
        List<ClaimCommand> referred =
                and(due, new ClaimCommand.Decide(1, new ClaimCommand.Refer(reasons(), Optional.empty())));
        List<ClaimCommand> approved = and(due, new ClaimCommand.Decide(1, new ClaimCommand.Pay(approval(1))));
        PaymentOrder order = ((ClaimState.Approved) lived(approved)).order();
        List<ClaimCommand> paying = and(approved, new ClaimCommand.OrderPayment(order));
        Map<String, List<ClaimCommand>> lives = new LinkedHashMap<>();
        for (List<ClaimCommand> life : List.of(
                List.<ClaimCommand>of(),
                due,
                and(due, new ClaimCommand.Decide(1, new ClaimCommand.Ask(list()))),
                referred,
                and(referred, new ClaimCommand.Investigate("person-1")),
                approved,
                paying,
                and(paying, new ClaimCommand.RecordSettled(order.id(), LocalDate.of(2026, 4, 20))),
                and(referred, refusal("person-1")),
                and(reading, new ClaimCommand.Withdraw()))) {
            lives.put(lived(life).wire(), life);
        }
        return lives;
    }

    /**
     * Stores the claim, event by event, up to a state.
     *
     * @param state wire name
     */
    public static void store(ClaimStore claims, InstantSource clock, String state) {
        claims.append(Change.of(CLAIM, 0, Lifecycle.open(CLAIM, report()), clock.instant()));
        Commands commands = new Commands(claims, clock, _ -> {});
        lives().getOrDefault(state, List.of()).forEach(command -> commands.carryOut(CLAIM, command));
    }

    /** One claim in each state, by the state's wire name, in the order of the lifecycle. */
    public static Map<String, ClaimState> inEachState() {
        Map<String, ClaimState> states = new LinkedHashMap<>();
        lives().forEach((name, life) -> states.put(name, lived(life)));
        return states;
    }

    private static List<ClaimCommand> and(List<ClaimCommand> life, ClaimCommand... more) {
        return Stream.concat(life.stream(), Stream.of(more)).toList();
    }

    private static ClaimState lived(List<ClaimCommand> life) {
        ClaimState state = Lifecycle.open(CLAIM, report()).state();
        for (ClaimCommand command : life) {
            state = after(state, command);
        }
        return state;
    }

    /** One claim in each state in which papers may follow its payment, by the state's wire name. */
    public static Map<String, ClaimState> withPapersToFollow() {
        List<ClaimCommand> approved = List.of(
                new ClaimCommand.ExpectDocument(declared(1)),
                new ClaimCommand.RecordReading(declared(1).id(), read(DocumentKind.STAY_CERTIFICATE)),
                new ClaimCommand.Submit(ids(1)),
                new ClaimCommand.Decide(1, new ClaimCommand.Pay(approvalBeforePapers(1))));
        PaymentOrder order = ((ClaimState.Approved) lived(approved)).order();
        List<ClaimCommand> paying = and(approved, new ClaimCommand.OrderPayment(order));
        Map<String, ClaimState> states = new LinkedHashMap<>();
        for (List<ClaimCommand> life : List.of(
                approved, paying, and(paying, new ClaimCommand.RecordSettled(order.id(), LocalDate.of(2026, 4, 20))))) {
            states.put(lived(life).wire(), lived(life));
        }
        return states;
    }

    /** The claim in that state. */
    public static <S extends ClaimState> S in(Class<S> state) {
        return inEachState().values().stream()
                .filter(state::isInstance)
                .map(state::cast)
                .findFirst()
                .orElseThrow();
    }

    public static SortedSet<Reason> reasons() {
        return new TreeSet<>(Set.of(Reason.DOUBTFUL_FACT));
    }

    /** @throws IllegalStateException if the command does not move the claim */
    public static ClaimState after(ClaimState state, ClaimCommand command) {
        if (Lifecycle.decide(state, command) instanceof Outcome.Moved(ClaimState next, var _)) {
            return next;
        }
        throw new IllegalStateException(state.wire() + " is not moved by " + command);
    }

    /** A refusal on an exclusion that was explained when the policy was concluded: what a person needs for one. */
    public static ClaimCommand.Decline refusal(String by) {
        LocalDate concluded = LocalDate.of(2026, 1, 1);
        return new ClaimCommand.Decline(
                by,
                new RefusalGround.Excluded(
                        new Wording("elderly-accident", "2.2", LocalDate.of(2025, 1, 1)),
                        new ProofOfExplanation("notices/1", "signatures/1", concluded),
                        concluded),
                "醉酒后跌倒");
    }
}
