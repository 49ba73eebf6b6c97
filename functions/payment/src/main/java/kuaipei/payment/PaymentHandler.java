package kuaipei.payment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kuaipei.aws.Batch;
import kuaipei.aws.BusEvent;
import kuaipei.aws.Clients;
import kuaipei.aws.DynamoClaims;
import kuaipei.aws.Environment;
import kuaipei.aws.Jitter;
import kuaipei.aws.KmsKeys;
import kuaipei.aws.S3Arrivals;
import kuaipei.aws.S3Files;
import kuaipei.aws.Transient;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.Commands;

/**
 * Pays what is approved and takes the bank's answers. Triggers: the payment queue (decisions, from the bus) and the bank's
 * answers (files in the bank's bucket). Order and file derive from the claim, so every repeat is harmless.
 */
public final class PaymentHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final System.Logger LOG = System.getLogger("kuaipei.payment");

    /** The events that let money leave; the bus's rule lets nothing else through. */
    private static final Set<String> DECISIONS = Set.of("DecidedToPay", "ApprovedByPerson");

    private final PayClaim pay;
    private final TakeAnswer take;

    public PaymentHandler() {
        this(Environment.ofProcess());
    }

    public PaymentHandler(Environment environment) {
        this(claims(environment), environment);
    }

    private PaymentHandler(ClaimStore claims, Environment environment) {
        this(
                new PayClaim(
                        claims,
                        new Commands(claims, environment.clock(), new Jitter()),
                        bank(environment),
                        new OrderFile(
                                environment.required("PAYER_NAME"),
                                environment.required("PAYER_ACCOUNT"),
                                environment.required("PAYER_BANK"))),
                new TakeAnswer(bank(environment), new Commands(claims, environment.clock(), new Jitter())));
    }

    PaymentHandler(PayClaim pay, TakeAnswer take) {
        this.pay = pay;
        this.take = take;
    }

    private static ClaimStore claims(Environment environment) {
        return new DynamoClaims(
                Clients.dynamo(environment),
                new DynamoClaims.Tables(environment.required("CLAIMS_TABLE"), Optional.empty(), Optional.empty()),
                KmsKeys.of(environment));
    }

    private static S3Files bank(Environment environment) {
        return new S3Files(Clients.s3(environment), environment.required("BANK_BUCKET"));
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent batch, Context context) {
        return Batch.each(batch, message -> {
            if (isAnswer(message.getEventSourceArn())) {
                S3Arrivals.in(message.getBody())
                        .orElseThrow(() -> new Transient("malformed-event"))
                        .forEach(arrival -> take.file(arrival.key(), message.getMessageId()));
            } else {
                decided(BusEvent.parse(message.getBody()).orElseThrow(() -> new Transient("malformed-event")));
            }
        });
    }

    /** CloudFormation makes the queue's name from its name in the template, {@code BankAnswersQueue}. */
    private static boolean isAnswer(String queueArn) {
        return queueArn.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").contains("bankanswers");
    }

    private void decided(BusEvent event) {
        if (DECISIONS.contains(event.name())) {
            pay.claim(event.claim());
        } else {
            LOG.log(System.Logger.Level.INFO, "{0} of {1} pays nothing", event.name(), event.claim());
        }
    }
}
