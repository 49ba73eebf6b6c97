package kuaipei.reporting;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kuaipei.aws.Clients;
import kuaipei.aws.DynamoFigures;
import kuaipei.aws.DynamoMoves;
import kuaipei.aws.Environment;
import kuaipei.aws.S3Files;
import kuaipei.core.port.FileStore;
import kuaipei.core.portfolio.PayoutRatio;
import kuaipei.core.portfolio.Period;
import kuaipei.products.Products;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the payout ratio to {@code payout-ratio/<period>.json} and answers with it. Triggers: a schedule every night, whose
 * input holds the scheduled time ({@code {"report", "scheduled"}}), and anybody's call ({@code {"report", "period"}}). A
 * report asked for twice is written anew over the old one.
 */
public final class ReportingHandler implements RequestStreamHandler {

    private static final System.Logger LOG = System.getLogger("kuaipei.reporting");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MakeReport report;
    private final FileStore reports;

    public ReportingHandler() {
        this(Environment.ofProcess());
    }

    public ReportingHandler(Environment environment) {
        this(Clients.dynamo(environment), Products.shipped(), environment);
    }

    private ReportingHandler(DynamoDbClient dynamo, Products products, Environment environment) {
        this(
                new MakeReport(
                        products.codes(),
                        products.floors(),
                        new DynamoFigures(dynamo, environment.required("FIGURES_TABLE")),
                        new DynamoMoves(dynamo, environment.required("CLAIMS_TABLE"))),
                new S3Files(Clients.s3(environment), environment.required("REPORTS_BUCKET")));
    }

    ReportingHandler(MakeReport report, FileStore reports) {
        this.report = report;
        this.reports = reports;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Asked asked = Asked.in(input.readAllBytes());
        output.write(JSON.writeValueAsBytes(
                switch (asked) {
                    case Asked.OnDemand(Period period) ->
                        write(report.of(List.of(period)).getFirst());
                    case Asked.OnSchedule(List<Period> periods) -> {
                        ObjectNode all = JSON.createObjectNode();
                        report.of(periods)
                                .forEach(ratio -> all.withArray("reports").add(write(ratio)));
                        yield all;
                    }
                }));
    }

    private ObjectNode write(PayoutRatio ratio) {
        ObjectNode json = RatioJson.of(ratio);
        String key = "payout-ratio/" + ratio.period().name() + ".json";
        reports.put(key, JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8), "application/json");
        LOG.log(System.Logger.Level.INFO, "report {0} written", key);
        return json;
    }
}
