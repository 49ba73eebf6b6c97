package kuaipei.adjudication;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import kuaipei.aws.Batch;
import kuaipei.aws.BusEvent;
import kuaipei.aws.Environment;
import kuaipei.aws.Transient;

/**
 * Decides claims whose papers are all read, and compares papers that followed a payment with what was paid. Triggers: {@code
 * ReadyToDecide} and {@code LaterPapersReady} on the bus, through the adjudication queue. The message names the claim; everything
 * else is read. Repeats are harmless.
 */
public final class AdjudicationHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final System.Logger LOG = System.getLogger("kuaipei.adjudication");

    private final DecideClaim claims;
    private final CompareLater later;

    public AdjudicationHandler() {
        this(Environment.ofProcess());
    }

    public AdjudicationHandler(Environment environment) {
        this(Composition.of(environment));
    }

    AdjudicationHandler(DecideClaim.Ports ports) {
        this.claims = new DecideClaim(ports);
        this.later = new CompareLater(ports);
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent batch, Context context) {
        return Batch.each(batch, message -> {
            BusEvent event = BusEvent.parse(message.getBody()).orElseThrow(() -> new Transient("malformed-event"));
            switch (event.name()) {
                case "ReadyToDecide" -> claims.decide(event.claim());
                case "LaterPapersReady" -> later.compare(event.claim());
                default ->
                    LOG.log(System.Logger.Level.WARNING, "claim {0}: an event that decides nothing", event.claim());
            }
        });
    }
}
