package kuaipei.followup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import kuaipei.aws.Clients;
import kuaipei.aws.DynamoClaims;
import kuaipei.aws.DynamoLater;
import kuaipei.aws.Environment;
import kuaipei.aws.Jitter;
import kuaipei.aws.KmsKeys;
import kuaipei.core.claim.LaterPapers.Stage;
import kuaipei.core.port.Commands;
import kuaipei.core.port.LaterStore;
import kuaipei.core.port.LaterStore.Following;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Follows up papers that were promised after a payment. Triggers: a schedule every morning ({@code {"followUp", "scheduled", "remindDaysBefore"}}),
 * and a desk that asks what waits for a person ({@code {"followUp", "list"}}). A day looked at twice tells nobody twice.
 */
public final class FollowUpHandler implements RequestStreamHandler {

    private static final System.Logger LOG = System.getLogger("kuaipei.followup");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LookAfter look;
    private final LaterStore later;

    public FollowUpHandler() {
        this(Environment.ofProcess());
    }

    /** Wired from variables: CLAIMS_TABLE, MAC_KEY, DATA_KEY. */
    public FollowUpHandler(Environment environment) {
        this(Clients.dynamo(environment), environment.required("CLAIMS_TABLE"), environment);
    }

    private FollowUpHandler(DynamoDbClient dynamo, String claims, Environment environment) {
        this(
                new DynamoLater(dynamo, claims),
                new Commands(
                        new DynamoClaims(
                                dynamo,
                                new DynamoClaims.Tables(claims, Optional.empty(), Optional.empty()),
                                KmsKeys.of(environment)),
                        environment.clock(),
                        new Jitter()));
    }

    FollowUpHandler(LaterStore later, Commands commands) {
        this.later = later;
        this.look = new LookAfter(later, commands);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(JSON.writeValueAsBytes(
                switch (Asked.in(input.readAllBytes())) {
                    case Asked.Day(LocalDate today, int remindDaysBefore) -> looked(today, remindDaysBefore);
                    case Asked.Matters() -> matters();
                }));
    }

    private ObjectNode looked(LocalDate today, int remindDaysBefore) {
        int told = look.on(today, remindDaysBefore);
        LOG.log(System.Logger.Level.INFO, "later papers on {0}: {1} claims told", today, told);
        return JSON.createObjectNode().put("day", today.toString()).put("told", told);
    }

    /** By the last day in time, oldest first. */
    private ObjectNode matters() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode claims = answer.putArray("claims");
        later.at(Stage.WITH_A_PERSON, LocalDate.of(9999, 1, 1)).stream()
                .sorted(Comparator.comparing(Following::due)
                        .thenComparing(each -> each.claim().value()))
                .forEach(each -> claims.addObject()
                        .put("claim", each.claim().value())
                        .put("due", each.due().toString()));
        return answer;
    }
}
