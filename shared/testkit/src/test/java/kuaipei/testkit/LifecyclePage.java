package kuaipei.testkit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.claim.PaymentOrderId;
import kuaipei.core.paper.DocumentKind;
import org.jspecify.annotations.Nullable;

/** docs/lifecycle.md, printed from what the table does to one claim in each state. */
final class LifecyclePage {

    private LifecyclePage() {}

    static String print() {
        StringBuilder page = new StringBuilder("""
                # The life of a claim

                What each command does to a claim in each state. This page is printed from `Lifecycle` and compared with it in a
                test; `mvn test -pl shared/testkit -am -Dtest=LifecyclePageTest -Dapprove=true -Dsurefire.failIfNoSpecifiedTests=false` prints it
                again.

                A cell says where the claim goes and which events are written with it, `repeated` where the command was carried
                out before and changes nothing, or the refusal's code. The claim in each row is one whose first paper is read
                and submitted.

                """);
        table(page, SampleClaims.inEachState());
        page.append("""

                The same where a claim was paid on a promise and papers follow by 20 May, looked at on the 14th. Only then are
                papers taken after the decision, and no money moves on any of them ([why](adr/0020-papers-that-follow-a-payment.md)).

                """);
        table(page, SampleClaims.withPapersToFollow());
        return page.append("""

                Chinese names of the states stand in the [glossary](glossary.md). Settled are Paid, Declined and Withdrawn;
                only a person declines, and reopening is a new event, never an edit.
                """).toString();
    }

    private static void table(StringBuilder page, Map<String, ClaimState> states) {
        page.append("| In state |");
        commands(null).keySet().forEach(name -> page.append(' ').append(name).append(" |"));
        page.append("\n|---|").append("---|".repeat(commands(null).size())).append('\n');
        states.forEach((name, state) -> {
            page.append("| **").append(name).append("** |");
            commands(state)
                    .values()
                    .forEach(command -> page.append(' ')
                            .append(cell(state, Lifecycle.decide(state, command)))
                            .append(" |"));
            page.append('\n');
        });
    }

    private static String cell(ClaimState from, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved(ClaimState to, List<ClaimEvent> events) ->
                (to.wire().equals(from.wire()) ? "" : "→ " + to.wire() + ": ")
                        + events.stream().map(ClaimEvent::wire).collect(Collectors.joining(", "));
            case Outcome.Repeated() -> "repeated";
            case Outcome.Refused(Outcome.Refusal why) -> "`" + why.wire() + "`";
        };
    }

    private static Map<String, ClaimCommand> commands(@Nullable ClaimState at) {
        PaymentOrderId order = new PaymentOrderId(SampleClaims.CLAIM, 1, 1);
        int next = at == null ? 1 : at.file().decided() + 1;
        int due = at == null || at.file().pending() == 0 ? 1 : at.file().pending();
        var approved = at instanceof ClaimState.Approved here ? here : SampleClaims.in(ClaimState.Approved.class);
        Map<String, ClaimCommand> commands = new LinkedHashMap<>();
        for (ClaimCommand command : List.of(
                new ClaimCommand.ExpectDocument(SampleClaims.declared(2)),
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(1).id(), SampleClaims.read(DocumentKind.INPATIENT_RECEIPT)),
                new ClaimCommand.RecordUnreadable(SampleClaims.declared(1).id(), new ClaimDocument.Unreadable("blur")),
                new ClaimCommand.Submit(SampleClaims.ids(1)),
                new ClaimCommand.Decide(due, new ClaimCommand.Pay(SampleClaims.approval(due))),
                new ClaimCommand.OrderPayment(approved.order()),
                new ClaimCommand.RecordSettled(order, LocalDate.of(2026, 4, 20)),
                new ClaimCommand.RecordRejected(order, "AC01"),
                new ClaimCommand.Investigate("person-1"),
                new ClaimCommand.Approve("person-1", SampleClaims.approval(next)),
                SampleClaims.refusal("person-1"),
                new ClaimCommand.Withdraw(),
                new ClaimCommand.Reopen("person-1", SampleClaims.reasons()),
                new ClaimCommand.Compare(1, new ClaimCommand.Agrees(List.of())),
                new ClaimCommand.FollowUp(LocalDate.of(2026, 5, 14), 7),
                new ClaimCommand.CloseLater("person-1", "补交完毕"))) {
            commands.put(command.getClass().getSimpleName(), command);
        }
        return commands;
    }

    /** Every command has its column: a new one that is missing here fails the test. */
    static Optional<String> missing() {
        Map<String, ClaimCommand> shown = commands(null);
        return Stream.of(ClaimCommand.class, ClaimCommand.LaterCommand.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .filter(command -> !command.isInterface())
                .map(Class::getSimpleName)
                .filter(name -> !shown.containsKey(name))
                .findFirst();
    }
}
