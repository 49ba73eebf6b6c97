package kuaipei.payment;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.Outcome;
import kuaipei.core.claim.PaymentOrderId;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.port.Commands;
import kuaipei.core.port.FileStore;
import org.xml.sax.SAXException;

/**
 * Takes a file that the bank put into {@code in/}. What cannot be read or belongs to no order is logged by its code, stays
 * where it is and changes nothing: a redelivery would not mend it.
 */
record TakeAnswer(FileStore bank, Commands commands) {

    private static final System.Logger LOG = System.getLogger("kuaipei.payment");

    private static final String REJECTED = "RJCT";

    /** A bank's own words may hold anything, so that logs name codes alone. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}");

    /**
     * Reasons that say: the money cannot reach this account. Only they let the claimant name another one. Any other rejection
     * may be of our own account, of our file, or of an order that the bank has seen before, and whose first may be paid: a new
     * order could pay twice. Status reasons of the ISO external code list.
     */
    private static final Set<String> OF_THE_ACCOUNT =
            Set.of("AC01", "AC03", "AC04", "AC06", "AC07", "AC14", "BE01", "BE06");

    /** @param message that names the file; logs name it instead of the file, whose name somebody typed */
    void file(String key, String message) {
        if (!key.startsWith("in/") || !key.endsWith(".xml")) {
            LOG.log(System.Logger.Level.WARNING, "not-an-answer in message {0}", message);
            return;
        }
        byte[] xml = bank.read(key).orElse(null);
        if (xml == null) {
            LOG.log(System.Logger.Level.WARNING, "answer-gone in message {0}", message);
            return;
        }
        StatusReport report;
        try {
            report = StatusReport.read(xml);
        } catch (SAXException invalid) {
            LOG.log(System.Logger.Level.ERROR, "invalid-answer in message {0}", message);
            return;
        }
        if (report.answers().isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "answer-without-status in message {0}", message);
        }
        report.answers().forEach(this::answer);
    }

    private void answer(StatusReport.Answer answer) {
        PaymentOrderId order = PaymentOrderId.parse(answer.order()).orElse(null);
        if (order == null) {
            LOG.log(System.Logger.Level.WARNING, "unknown-order with status {0}", answer.status());
            return;
        }
        command(order, answer).ifPresentOrElse(command -> record(order, command), () -> stays(order, answer));
    }

    /** Accepted, in process and pending (ACTC, ACCP, ACSP, PDNG) are no end: the order stays with the bank. */
    private static Optional<ClaimCommand> command(PaymentOrderId order, StatusReport.Answer answer) {
        return switch (answer.status()) {
            // Settled on our side, or on the payee's as well.
            case "ACSC", "ACCC" -> Optional.of(new ClaimCommand.RecordSettled(order, answer.day()));
            case REJECTED ->
                !answer.reasons().isEmpty() && OF_THE_ACCOUNT.containsAll(answer.reasons())
                        ? Optional.of(new ClaimCommand.RecordRejected(
                                order, answer.reasons().getFirst()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A rejection that is none of the account's is for whoever runs the suite, who asks the bank. */
    private static void stays(PaymentOrderId order, StatusReport.Answer answer) {
        System.Logger.Level level =
                answer.status().equals(REJECTED) ? System.Logger.Level.ERROR : System.Logger.Level.INFO;
        String reasons = answer.reasons().stream()
                .map(reason -> CODE.matcher(reason).matches() ? reason : "own-words")
                .collect(Collectors.joining(" "));
        LOG.log(level, "order {0} stays as it is: {1} {2}", order, answer.status(), reasons);
    }

    private void record(PaymentOrderId order, ClaimCommand command) {
        Commands.Answer came = commands.carryOut(order.claim(), command);
        String name = command.getClass().getSimpleName();
        if (came instanceof Commands.Answered(Outcome.Repeated _, var _) && endedOtherwise(order, command)) {
            LOG.log(System.Logger.Level.ERROR, "order {0} {1}: contradicts-the-first-answer", order, name);
            return;
        }
        String end = switch (came) {
            case Commands.NoSuchClaim() -> "unknown-claim";
            case Commands.Answered(Outcome.Moved _, var _) -> "recorded";
            case Commands.Answered(Outcome.Repeated _, var _) -> "answered-before";
            case Commands.Answered(Outcome.Refused(var why), var _) -> why.wire();
        };
        LOG.log(System.Logger.Level.INFO, "order {0} {1}: {2}", order, name, end);
    }

    /** Settled after it was rejected, or taken back after it was settled: the claim cannot tell which is true, and the bank can. */
    private boolean endedOtherwise(PaymentOrderId order, ClaimCommand command) {
        return commands.claims().events(order.claim()).stream()
                .map(StoredEvent::event)
                .anyMatch(event -> command instanceof ClaimCommand.RecordSettled
                        ? event instanceof ClaimEvent.PaymentRejected rejected
                                && rejected.order().equals(order)
                        : event instanceof ClaimEvent.PaymentSettled settled
                                && settled.order().equals(order));
    }
}
