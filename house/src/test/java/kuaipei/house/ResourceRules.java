package kuaipei.house;

import java.util.ArrayList;
import java.util.List;

/** The rules of {@link TemplateTest} about what is kept and who may touch it. */
final class ResourceRules {

    private ResourceRules() {}

    /** Textract's actions take no resource, so they alone may go to everything. */
    static List<String> rolesThatAreWide(Template template) {
        List<String> faults = new ArrayList<>();
        template.resources("AWS::IAM::Role").forEach((id, role) -> {
            for (Object policy :
                    Template.list(Template.at(role, "Properties", "Policies").orElse(List.of()))) {
                wide(id, Template.at(policy, "PolicyDocument", "Statement").orElseThrow(), faults);
            }
        });
        template.resources("AWS::IAM::Policy")
                .forEach((id, policy) -> wide(
                        id,
                        Template.at(policy, "Properties", "PolicyDocument", "Statement")
                                .orElseThrow(),
                        faults));
        return faults;
    }

    private static void wide(String id, Object statements, List<String> faults) {
        for (Object statement : Template.list(statements)) {
            List<Object> actions =
                    Template.list(Template.at(statement, "Action").orElse("*"));
            boolean anyAction =
                    actions.stream().anyMatch(action -> action.toString().contains("*"));
            boolean anything = Template.list(Template.at(statement, "Resource").orElse("*"))
                            .contains("*")
                    && !actions.stream().allMatch(action -> action.toString().startsWith("textract:"));
            if (anyAction || anything) {
                faults.add(id + ": " + statement);
            }
        }
    }

    static List<String> tablesThatCanBeLost(Template template) {
        List<String> faults = new ArrayList<>();
        template.resources("AWS::DynamoDB::Table").forEach((id, table) -> {
            boolean kept = "Retain".equals(table.get("DeletionPolicy"))
                    && isTrue(table, "Properties", "DeletionProtectionEnabled")
                    && isTrue(table, "Properties", "SSESpecification", "SSEEnabled")
                    && isTrue(table, "Properties", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled");
            if (!kept) {
                faults.add(id);
            }
        });
        return faults;
    }

    static List<String> bucketsThatAreOpen(Template template) {
        List<String> faults = new ArrayList<>();
        template.resources("AWS::S3::Bucket").forEach((id, bucket) -> {
            boolean closed =
                    List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
                            .stream()
                            .allMatch(bar -> isTrue(bucket, "Properties", "PublicAccessBlockConfiguration", bar));
            if (!closed
                    || Template.at(bucket, "Properties", "BucketEncryption").isEmpty()
                    || !"Retain".equals(bucket.get("DeletionPolicy"))) {
                faults.add(id);
            }
        });
        return faults;
    }

    static List<String> logsWithoutEnd(Template template) {
        List<String> faults = new ArrayList<>();
        template.resources("AWS::Logs::LogGroup").forEach((id, logs) -> {
            if (Template.at(logs, "Properties", "RetentionInDays").isEmpty()) {
                faults.add(id);
            }
        });
        template.functions().forEach((id, function) -> {
            if (Template.at(function, "Properties", "LoggingConfig", "LogGroup").isEmpty()) {
                faults.add(id + " has no log group of its own");
            }
        });
        return faults;
    }

    private static boolean isTrue(Object from, String... path) {
        return Template.at(from, path).filter(Boolean.TRUE::equals).isPresent();
    }
}
