package kuaipei.testkit;

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
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.claim.Report;
import kuaipei.core.claim.SupplementList;
import kuaipei.core.decision.Reason;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.decision.UsageMove;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Quality;

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
                new Reckoning(amount, List.of(new Step("5.1", "住院津贴 12 天 × 30.00", Money.ZERO, amount))),
                OptionalInt.of(12),
                List.of(new UsageMove("allowanceDays", YEAR, 12), new UsageMove("allowancePaid", YEAR, 36_000)),
                new Approval.Payee("陈思远", "6222020200112233446"));
    }

    public static SupplementList list() {
        return SupplementList.of(CLAIM, "1", List.of(DocumentKind.DISCHARGE_SUMMARY));
    }

    /** One claim in each state, by the state's wire name, in the order of the lifecycle. */
    public static Map<String, ClaimState> inEachState() {
        ClaimState reported = Lifecycle.open(CLAIM, report()).state();
        ClaimState reading = after(reported, new ClaimCommand.ExpectDocument(declared(1)));
        ClaimState due = due(reading);
        ClaimState referred =
                after(due, new ClaimCommand.Decide(1, new ClaimCommand.Refer(reasons(), Optional.empty())));
        ClaimState approved = after(due, new ClaimCommand.Decide(1, new ClaimCommand.Pay(approval(1))));
        ClaimState paying = after(approved, new ClaimCommand.OrderPayment(((ClaimState.Approved) approved).order()));
        Map<String, ClaimState> states = new LinkedHashMap<>();
        for (ClaimState state : List.of(
                reported,
                due,
                after(due, new ClaimCommand.Decide(1, new ClaimCommand.Ask(list()))),
                referred,
                after(referred, new ClaimCommand.Investigate("person-1")),
                approved,
                paying,
                after(
                        paying,
                        new ClaimCommand.RecordSettled(
                                ((ClaimState.Paying) paying).order().id(), LocalDate.of(2026, 4, 20))),
                after(referred, new ClaimCommand.Decline("person-1", "5.1")),
                after(reading, new ClaimCommand.Withdraw()))) {
            states.put(state.wire(), state);
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

    private static ClaimState due(ClaimState reading) {
        ClaimState read =
                after(reading, new ClaimCommand.RecordReading(declared(1).id(), read(DocumentKind.INPATIENT_RECEIPT)));
        return after(read, new ClaimCommand.Submit(ids(1)));
    }

    /** @throws IllegalStateException if the command does not move the claim */
    public static ClaimState after(ClaimState state, ClaimCommand command) {
        if (Lifecycle.decide(state, command) instanceof Outcome.Moved(ClaimState next, var _)) {
            return next;
        }
        throw new IllegalStateException(state.wire() + " is not moved by " + command);
    }
}
