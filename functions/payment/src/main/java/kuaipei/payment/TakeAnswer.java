package kuaipei.payment;

import java.util.Optional;
import java.util.Set;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.Outcome;
import kuaipei.core.claim.PaymentOrderId;
import kuaipei.core.port.Commands;
import kuaipei.core.port.FileStore;
import org.xml.sax.SAXException;

/**
 * Takes a file that the bank put into {@code in/}. What cannot be read or belongs to no order is logged by its code, stays
 * where it is and changes nothing: a redelivery would not mend it.
 */
record TakeAnswer(FileStore bank, Commands commands) {

    private static final System.Logger LOG = System.getLogger("kuaipei.payment");

    /**
     * The bank has seen the order before. That says nothing of the first one, which may be paid: a new order could pay twice.
     * Status reasons of the ISO external code list.
     */
    private static final Set<String> DUPLICATES = Set.of("AM05", "DU01", "DU02", "DU03", "DU04", "DU05");

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
        report.answers().forEach(this::answer);
    }

    private void answer(StatusReport.Answer answer) {
        PaymentOrderId order = PaymentOrderId.parse(answer.order()).orElse(null);
        if (order == null) {
            LOG.log(System.Logger.Level.WARNING, "unknown-order with status {0}", answer.status());
            return;
        }
        command(order, answer)
                .ifPresentOrElse(
                        command -> tell(order, answer, commands.carryOut(order.claim(), command)),
                        () -> LOG.log(
                                System.Logger.Level.INFO,
                                "order {0} stays as it is: {1} {2}",
                                order,
                                answer.status(),
                                answer.reason()));
    }

    /** Accepted, in process and pending (ACTC, ACCP, ACSP, PDNG) are no end: the order stays with the bank. */
    private static Optional<ClaimCommand> command(PaymentOrderId order, StatusReport.Answer answer) {
        return switch (answer.status()) {
            case "ACSC" -> Optional.of(new ClaimCommand.RecordSettled(order, answer.day()));
            case "RJCT" ->
                DUPLICATES.contains(answer.reason())
                        ? Optional.empty()
                        : Optional.of(new ClaimCommand.RecordRejected(order, answer.reason()));
            default -> Optional.empty();
        };
    }

    private static void tell(PaymentOrderId order, StatusReport.Answer answer, Commands.Answer came) {
        String end = switch (came) {
            case Commands.NoSuchClaim() -> "unknown-claim";
            case Commands.Answered(Outcome.Moved _, var _) -> "recorded";
            case Commands.Answered(Outcome.Repeated _, var _) -> "answered-before";
            case Commands.Answered(Outcome.Refused(var why), var _) -> why.wire();
        };
        LOG.log(System.Logger.Level.INFO, "order {0} {1}: {2}", order, answer.status(), end);
    }
}
