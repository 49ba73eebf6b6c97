package kuaipei.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no linter knows of template.yaml: that it fits the code, and that nothing waits without an end. */
class TemplateTest {

    private static final String TEXT = Checkout.text(Checkout.ROOT.resolve("template.yaml"));

    /**
     * @param faults what breaks the rule in a template, by name
     * @param sound a passage of the template, and
     * @param planted what breaks the rule in its place
     */
    record Rule(String name, Function<Template, List<String>> faults, String sound, String planted) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        "every handler is a class that Lambda can start",
                        TemplateRules::handlersThatAreMissing,
                        "kuaipei.intake.IntakeHandler",
                        "kuaipei.intake.IntakeHandlre"),
                new Rule(
                        "the jar is the one of the handler's module",
                        TemplateRules::jarsThatNoModuleMakes,
                        "functions/intake/target/intake.jar",
                        "functions/intake/target/intaek.jar"),
                new Rule(
                        "a variable that is set is read",
                        TemplateRules::variablesThatDiffer,
                        "          REPORTS_BUCKET: !Ref ReportsBucket",
                        "          REPORTS_BUCKET: !Ref ReportsBucket\n          FORGOTTEN: !Ref ReportsBucket"),
                new Rule(
                        "a variable that is read is set",
                        TemplateRules::variablesThatDiffer,
                        "          REPORTS_BUCKET: !Ref ReportsBucket",
                        "          REPORTS_BUCKTE: !Ref ReportsBucket"),
                new Rule(
                        "every queue has its dead letters",
                        TemplateRules::queuesWithoutDeadLetters,
                        "RedrivePolicy: { deadLetterTargetArn: !GetAtt PaymentDeadLetters.Arn, maxReceiveCount: 5 }",
                        "ReceiveMessageWaitTimeSeconds: 0"),
                new Rule(
                        "a schedule has its dead letters",
                        TemplateRules::sourcesWithoutDeadLetters,
                        "DeadLetterConfig: { Arn: !GetAtt ReportingDeadLetters.Arn }",
                        "State: ENABLED"),
                new Rule(
                        "a scheduled run that fails is kept",
                        TemplateRules::runsThatAreLost,
                        "EventInvokeConfig: { DestinationConfig:",
                        "EventInvokeConfig: { Destinations:"),
                new Rule(
                        "the reader runs on the processor that its jar is built for",
                        TemplateRules::readersOnAnotherProcessor,
                        "      Architectures: [x86_64]\n",
                        ""),
                new Rule(
                        "a stream has its dead letters",
                        TemplateRules::sourcesWithoutDeadLetters,
                        "DestinationConfig: { OnFailure: { Destination: !GetAtt OutboxDeadLetters.Arn } }",
                        "Enabled: true"),
                new Rule(
                        "every function has a timeout",
                        TemplateRules::functionsWithoutTimeout,
                        "    Timeout: 30\n",
                        "\n"),
                new Rule(
                        "a queue stays hidden six times as long as its reader may take",
                        TemplateRules::queuesSeenTooEarly,
                        "      VisibilityTimeout: 720",
                        "      VisibilityTimeout: 719"),
                new Rule(
                        "a batch is answered record by record",
                        TemplateRules::batchesAnsweredWhole,
                        "FunctionResponseTypes: [ReportBatchItemFailures]",
                        "Enabled: true"),
                new Rule(
                        "no role may do everything, or to everything",
                        ResourceRules::rolesThatAreWide,
                        "Action: [events:PutEvents], Resource: !GetAtt ClaimsBus.Arn",
                        "Action: [events:PutEvents], Resource: \"*\""),
                new Rule(
                        "only Textract's actions go to everything",
                        ResourceRules::rolesThatAreWide,
                        "textract:AnalyzeExpense, textract:AnalyzeID]",
                        "textract:AnalyzeExpense, s3:GetObject]"),
                new Rule(
                        "a queue that is mapped under a condition is hidden as long",
                        TemplateRules::queuesSeenTooEarly,
                        "EventSourceArn: !GetAtt TextractQueue.Arn",
                        "EventSourceArn: !GetAtt PaymentQueue.Arn"),
                new Rule(
                        "every function has a role of its own",
                        TemplateRules::rolesThatAreShared,
                        "Role: !GetAtt IntakeRole.Arn",
                        "Role: !GetAtt ReadingRole.Arn"),
                new Rule(
                        "what is kept is kept, sealed and recoverable",
                        ResourceRules::tablesThatCanBeLost,
                        "PointInTimeRecoveryEnabled: true",
                        "PointInTimeRecoveryEnabled: false"),
                new Rule(
                        "a bucket is sealed and closed to the public",
                        ResourceRules::bucketsThatAreOpen,
                        "BlockPublicAcls: true",
                        "BlockPublicAcls: false"),
                new Rule("logs end", ResourceRules::logsWithoutEnd, ", RetentionInDays: 90 }", " }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_template_keeps_the_rule(Rule rule) {
        assertEquals(List.of(), rule.faults().apply(new Template(TEXT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_bites_its_planted_violation(Rule rule) {
        int at = TEXT.indexOf(rule.sound());
        assertNotEquals(-1, at, "the template no longer says " + rule.sound());
        String broken = TEXT.substring(0, at)
                + rule.planted()
                + TEXT.substring(at + rule.sound().length());
        assertFalse(rule.faults().apply(new Template(broken)).isEmpty(), rule.name());
    }
}
