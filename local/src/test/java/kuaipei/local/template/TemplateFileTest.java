package kuaipei.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateFileTest {

    private static final String GOOD = """
            Globals: { Function: { Timeout: 30, MemorySize: 1024 } }
            Resources:
              WorkQueue:
                Type: AWS::SQS::Queue
                Properties:
                  VisibilityTimeout: 180
                  RedrivePolicy: { deadLetterTargetArn: !GetAtt Letters.Arn, maxReceiveCount: 5 }
              Letters:
                Type: AWS::SQS::Queue
                Properties: { SqsManagedSseEnabled: true }
              WorkRule:
                Type: AWS::Events::Rule
                Properties:
                  EventBusName: !Ref Bus
                  EventPattern: { source: [kuaipei] }
                  Targets: [{ Id: queue, Arn: !GetAtt WorkQueue.Arn }]
              Worker:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: kuaipei.Worker
                  Timeout: 60
                  Events:
                    Work:
                      Type: SQS
                      Properties:
                        Queue: !GetAtt WorkQueue.Arn
                        ScalingConfig: { MaximumConcurrency: 2 }
            """;

    @Test
    void the_template_that_is_deployed_is_understood() {
        TemplateFile template = TemplateFile.shipped();
        assertEquals(9, template.ofType("AWS::Serverless::Function").size());
        assertTrue(template.parameters().containsKey("WebhookUrl"));
    }

    private static String conditional(String region, String condition) {
        return """
                Parameters: { Region: { Type: String, Default: "%s" } }
                Conditions:
                  Elsewhere: !Not [!Equals [!Ref Region, ""]]
                  Here: !Equals [!Ref Region, !Ref "AWS::Region"]
                Resources:
                  Topic: { Type: AWS::SNS::Topic, Condition: %s }
                  Queue:
                    Type: AWS::SQS::Queue
                    Properties: { VisibilityTimeout: !If [%s, 60, 30] }
                """.formatted(region, condition, condition);
    }

    @ParameterizedTest
    @CsvSource({"'', Elsewhere", "'', Here", "eu-west-1, Here"})
    void what_stands_under_a_condition_that_does_not_hold_is_not_there(String region, String condition) {
        TemplateFile template = TemplateFile.parse(conditional(region, condition));
        assertEquals(1, template.resources().size());
        assertEquals(
                30, template.resource("Queue", "AWS::SQS::Queue").properties().number("VisibilityTimeout", 0));
    }

    @Test
    void what_stands_under_a_condition_that_holds_must_be_understood() {
        NotUnderstood stopped =
                assertThrows(NotUnderstood.class, () -> TemplateFile.parse(conditional("eu-west-1", "Elsewhere")));
        assertTrue(String.valueOf(stopped.getMessage()).contains("AWS::SNS::Topic"));
    }

    @ParameterizedTest
    @CsvSource({"Nowhere", "'[Here]'"})
    void a_condition_that_nobody_wrote_is_named(String condition) {
        assertThrows(NotUnderstood.class, () -> TemplateFile.parse(conditional("", condition)));
    }

    @Test
    void the_deployed_template_has_no_textract_on_this_machine() {
        TemplateFile template = TemplateFile.shipped();
        assertEquals(List.of(), template.ofType("AWS::SNS::Topic"));
        assertTrue(template.ofType("AWS::SQS::Queue").stream()
                .noneMatch(queue -> queue.id().startsWith("Textract")));
    }

    @Test
    void a_function_has_what_globals_say_unless_it_says_otherwise() {
        Section worker = TemplateFile.parse(GOOD)
                .resource("Worker", "AWS::Serverless::Function")
                .properties();
        assertEquals(60, worker.number("Timeout", 3));
        assertEquals(1024, worker.number("MemorySize", 128));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AWS::Events::Rule | AWS::Events::Archive | the type AWS::Events::Archive of WorkRule
                    Type: SQS | Type: Kinesis | the event type Kinesis of Worker.Events.Work
                    Timeout: 60 | ReservedConcurrentExecutions: 1 | Worker.ReservedConcurrentExecutions
                    MaximumConcurrency: 2 | MaximumConcurency: 2 | ScalingConfig.MaximumConcurency
                    VisibilityTimeout: 180 | DelaySeconds: 5 | WorkQueue.DelaySeconds
                    maxReceiveCount: 5 | maxRecieveCount: 5 | RedrivePolicy.maxRecieveCount
                    Id: queue | Id: queue, InputPath: $.detail | WorkRule.Targets.InputPath
                    !Ref Bus | !ImportValue Bus | !ImportValue
                    Timeout: 30 | TimeOut: 30 | Worker.TimeOut
                    """)
    void what_is_not_understood_is_named(String good, String planted, String named) {
        String text = GOOD.replace(good, planted);
        NotUnderstood refused = assertThrows(NotUnderstood.class, () -> TemplateFile.parse(text));
        assertTrue(String.valueOf(refused.getMessage()).contains(named), refused.getMessage());
    }

    @Test
    void an_unknown_section_of_the_file_is_named() {
        NotUnderstood refused =
                assertThrows(NotUnderstood.class, () -> TemplateFile.parse(GOOD + "Mappings: { Always: true }\n"));
        assertTrue(String.valueOf(refused.getMessage()).contains("Mappings"), refused.getMessage());
    }

    @Test
    void the_same_name_twice_is_refused() {
        assertThrows(NotUnderstood.class, () -> TemplateFile.parse(GOOD + "Resources: {}\n"));
    }

    @Test
    void references_stand_for_what_is_known_and_anything_else_is_named() {
        Names names = new Names(Map.of("A", "one", "A.Arn", "arn:one", "AWS::Region", "local"));
        assertEquals("one", names.text(new Reference(Reference.Kind.REF, "A")));
        assertEquals("arn:one", names.text(new Reference(Reference.Kind.GET_ATT, "A.Arn")));
        assertEquals(
                "one/local/arn:one", names.text(new Reference(Reference.Kind.SUB, "${A}/${AWS::Region}/${A.Arn}")));
        Reference unknown = new Reference(Reference.Kind.SUB, "${B}");
        assertTrue(String.valueOf(assertThrows(NotUnderstood.class, () -> names.text(unknown))
                        .getMessage())
                .contains("B"));
    }
}
