package kuaipei.local.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything in a template that this machine understands, as paths without list positions; {@code .*} covers what stands
 * below. A type with {@code *} alone needs nothing on one machine.
 */
final class Known {

    private static final Set<String> NOTHING_TO_DO = Set.of("*");

    private static final Map<String, Set<String>> RESOURCES = Map.ofEntries(
            Map.entry("AWS::IAM::Role", NOTHING_TO_DO),
            Map.entry("AWS::Logs::LogGroup", NOTHING_TO_DO),
            Map.entry("AWS::S3::BucketPolicy", NOTHING_TO_DO),
            Map.entry("AWS::SQS::QueuePolicy", NOTHING_TO_DO),
            Map.entry(
                    "AWS::KMS::Key", Set.of("Description", "KeySpec", "KeyUsage", "EnableKeyRotation", "KeyPolicy.*")),
            Map.entry(
                    "AWS::DynamoDB::Table",
                    Set.of(
                            "BillingMode",
                            "AttributeDefinitions.AttributeName",
                            "AttributeDefinitions.AttributeType",
                            "KeySchema.AttributeName",
                            "KeySchema.KeyType",
                            "GlobalSecondaryIndexes.IndexName",
                            "GlobalSecondaryIndexes.KeySchema.AttributeName",
                            "GlobalSecondaryIndexes.KeySchema.KeyType",
                            "GlobalSecondaryIndexes.Projection.ProjectionType",
                            "GlobalSecondaryIndexes.Projection.NonKeyAttributes",
                            "SSESpecification.*",
                            "PointInTimeRecoverySpecification.*",
                            "DeletionProtectionEnabled",
                            "StreamSpecification.StreamViewType")),
            Map.entry(
                    "AWS::S3::Bucket",
                    Set.of(
                            "BucketName",
                            "BucketEncryption.*",
                            "PublicAccessBlockConfiguration.*",
                            "OwnershipControls.*",
                            "LifecycleConfiguration.*",
                            "VersioningConfiguration.*",
                            "NotificationConfiguration.QueueConfigurations.Event",
                            "NotificationConfiguration.QueueConfigurations.Queue",
                            "NotificationConfiguration.QueueConfigurations.Filter.S3Key.Rules.Name",
                            "NotificationConfiguration.QueueConfigurations.Filter.S3Key.Rules.Value")),
            Map.entry(
                    "AWS::SQS::Queue",
                    Set.of(
                            "SqsManagedSseEnabled",
                            "VisibilityTimeout",
                            "MessageRetentionPeriod",
                            "RedrivePolicy.deadLetterTargetArn",
                            "RedrivePolicy.maxReceiveCount")),
            Map.entry("AWS::Events::EventBus", Set.of("Name")),
            Map.entry(
                    "AWS::Events::Rule",
                    Set.of("Description", "EventBusName", "EventPattern.*", "Targets.Id", "Targets.Arn")),
            Map.entry("AWS::Serverless::HttpApi", Set.of("AccessLogSettings.*", "DefaultRouteSettings.*")),
            Map.entry(
                    "AWS::Serverless::Function",
                    Set.of(
                            "Description",
                            "CodeUri",
                            "Handler",
                            "Runtime",
                            "Architectures",
                            "MemorySize",
                            "Timeout",
                            "Role",
                            "AutoPublishAlias",
                            "SnapStart.*",
                            "LoggingConfig.*",
                            "EventInvokeConfig.DestinationConfig.OnFailure.*",
                            "Environment.Variables.*",
                            "Events.*")));

    private static final Map<String, Set<String>> EVENTS = Map.of(
            "SQS",
            Set.of("Queue", "BatchSize", "FunctionResponseTypes", "ScalingConfig.MaximumConcurrency"),
            "DynamoDB",
            Set.of(
                    "Stream",
                    "StartingPosition",
                    "BatchSize",
                    "BisectBatchOnFunctionError",
                    "MaximumRetryAttempts",
                    "MaximumRecordAgeInSeconds",
                    "FunctionResponseTypes",
                    "FilterCriteria.Filters.Pattern",
                    "DestinationConfig.OnFailure.Destination"),
            "HttpApi",
            Set.of("ApiId", "Method", "Path"),
            "ScheduleV2",
            Set.of(
                    "ScheduleExpression",
                    "ScheduleExpressionTimezone",
                    "Input",
                    "FlexibleTimeWindow.Mode",
                    "RetryPolicy.MaximumRetryAttempts",
                    "RetryPolicy.MaximumEventAgeInSeconds",
                    "DeadLetterConfig.Arn",
                    "RoleArn"));

    private Known() {}

    /** @throws NotUnderstood naming the type or the first property that is unknown */
    static void check(Resource resource) {
        Set<String> known = RESOURCES.get(resource.type());
        if (known == null) {
            throw new NotUnderstood("the type " + resource.type() + " of " + resource.id() + " is not understood");
        }
        walk(resource.properties().path(), "", resource.properties().values(), known);
        if (resource.type().equals("AWS::Serverless::Function")) {
            Section events = resource.properties().section("Events");
            events.values().keySet().forEach(name -> event(events.section(name)));
        }
    }

    private static void event(Section event) {
        walk(event.path(), "", event.values(), Set.of("Type", "Properties.*"));
        Set<String> known = EVENTS.get(event.text("Type"));
        if (known == null) {
            throw new NotUnderstood(
                    "the event type " + event.text("Type") + " of " + event.path() + " is not understood");
        }
        Section properties = event.section("Properties");
        walk(properties.path(), "", properties.values(), known);
    }

    /** Refuses every path that is neither known nor on the way to one. */
    static void walk(String place, String path, Object value, Set<String> known) {
        if (known.contains("*") || known.contains(path + ".*")) {
            return;
        }
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((name, each) -> {
                    String below = path.isEmpty() ? String.valueOf(name) : path + "." + name;
                    if (known.stream().noneMatch(each1 -> leads(below, each1))) {
                        throw new NotUnderstood(place + "." + below + " is not understood");
                    }
                    walk(place, below, each, known);
                });
            case List<?> list -> list.forEach(each -> walk(place, path, each, known));
            default -> {}
        }
    }

    private static boolean leads(String path, String known) {
        return known.equals(path) || known.startsWith(path + ".");
    }
}
