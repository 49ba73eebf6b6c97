package kuaipei.aws;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.function.Function;
import java.util.stream.Stream;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.LaterMatter;
import kuaipei.core.claim.PaymentOrderId;
import kuaipei.core.claim.Promise;
import kuaipei.core.decision.Reason;
import kuaipei.core.law.SupplementGround;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * How claims, their events and readings are written as JSON. Names on the wire stand here and never follow the names of
 * classes; approved snapshots hold them. What is not known is an error that names it.
 */
public final class ClaimJson {

    private ClaimJson() {}

    /** The mapper of everything that is stored. Money is written in yuan, days and instants in ISO form. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(values())
                .addMixIn(ClaimState.class, ByState.class)
                .addMixIn(ClaimEvent.class, ByEvent.class)
                .addMixIn(ClaimDocument.Status.class, ByStatus.class)
                .addMixIn(SupplementGround.class, ByGround.class)
                .registerSubtypes(states())
                .registerSubtypes(events())
                .registerSubtypes(statuses())
                .registerSubtypes(grounds())
                .changeDefaultVisibility(seen -> seen.withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    private interface ByState {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    private interface ByEvent {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface ByStatus {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ground")
    private interface ByGround {}

    private static NamedType[] grounds() {
        return new NamedType[] {
            new NamedType(SupplementGround.NewFact.class, "new-fact"),
            new NamedType(SupplementGround.Rest.class, "rest"),
            new NamedType(SupplementGround.SupervisorReason.class, "supervisor-reason")
        };
    }

    private static NamedType[] states() {
        return new NamedType[] {
            new NamedType(ClaimState.Reported.class, "Reported"),
            new NamedType(ClaimState.Reading.class, "Reading"),
            new NamedType(ClaimState.AwaitingDocuments.class, "AwaitingDocuments"),
            new NamedType(ClaimState.Referred.class, "Referred"),
            new NamedType(ClaimState.Investigating.class, "Investigating"),
            new NamedType(ClaimState.Approved.class, "Approved"),
            new NamedType(ClaimState.Paying.class, "Paying"),
            new NamedType(ClaimState.Paid.class, "Paid"),
            new NamedType(ClaimState.Declined.class, "Declined"),
            new NamedType(ClaimState.Withdrawn.class, "Withdrawn")
        };
    }

    private static NamedType[] events() {
        return new NamedType[] {
            new NamedType(ClaimEvent.ClaimReported.class, "Reported"),
            new NamedType(ClaimEvent.DocumentExpected.class, "DocumentExpected"),
            new NamedType(ClaimEvent.DocumentRead.class, "DocumentRead"),
            new NamedType(ClaimEvent.DocumentUnreadable.class, "DocumentUnreadable"),
            new NamedType(ClaimEvent.Submitted.class, "Submitted"),
            new NamedType(ClaimEvent.ReadyToDecide.class, "ReadyToDecide"),
            new NamedType(ClaimEvent.DecidedToPay.class, "DecidedToPay"),
            new NamedType(ClaimEvent.AskedForDocuments.class, "AskedForDocuments"),
            new NamedType(ClaimEvent.ReferredToPerson.class, "ReferredToPerson"),
            new NamedType(ClaimEvent.PaymentOrdered.class, "PaymentOrdered"),
            new NamedType(ClaimEvent.PaymentSettled.class, "PaymentSettled"),
            new NamedType(ClaimEvent.PaymentRejected.class, "PaymentRejected"),
            new NamedType(ClaimEvent.InvestigationStarted.class, "InvestigationStarted"),
            new NamedType(ClaimEvent.ApprovedByPerson.class, "ApprovedByPerson"),
            new NamedType(ClaimEvent.DeclinedByPerson.class, "DeclinedByPerson"),
            new NamedType(ClaimEvent.ClaimWithdrawn.class, "Withdrawn"),
            new NamedType(ClaimEvent.ClaimReopened.class, "Reopened"),
            new NamedType(ClaimEvent.LaterPapersReady.class, "LaterPapersReady"),
            new NamedType(ClaimEvent.LaterPapersCompared.class, "LaterPapersCompared"),
            new NamedType(ClaimEvent.LaterPapersReferred.class, "LaterPapersReferred"),
            new NamedType(ClaimEvent.LaterPapersReminded.class, "LaterPapersReminded"),
            new NamedType(ClaimEvent.LaterPapersClosed.class, "LaterPapersClosed")
        };
    }

    private static NamedType[] statuses() {
        return new NamedType[] {
            new NamedType(ClaimDocument.Expected.class, "expected"),
            new NamedType(ClaimDocument.Read.class, "read"),
            new NamedType(ClaimDocument.Unreadable.class, "unreadable")
        };
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("kuaipei");
        text(module, Money.class, Money::toString, Money::ofYuan);
        text(module, ClaimId.class, ClaimId::value, ClaimId::new);
        text(module, DocumentId.class, DocumentId::value, DocumentId::new);
        text(
                module,
                PaymentOrderId.class,
                PaymentOrderId::toString,
                text -> PaymentOrderId.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("not a payment order: " + text)));
        text(module, Reason.class, Reason::wire, text -> Reason.ofWire(text).orElseThrow(() -> unknown(text)));
        text(
                module,
                DocumentKind.class,
                DocumentKind::wire,
                text -> DocumentKind.ofWire(text).orElseThrow(() -> unknown(text)));
        text(
                module,
                Promise.Words.class,
                Promise.Words::wire,
                text -> Promise.Words.ofWire(text).orElseThrow(() -> unknown(text)));
        text(
                module,
                LaterMatter.class,
                LaterMatter::wire,
                text -> LaterMatter.ofWire(text).orElseThrow(() -> unknown(text)));
        text(
                module,
                FieldName.class,
                FieldName::wire,
                text -> FieldName.ofWire(text).orElseThrow(() -> unknown(text)));
        return module;
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("'" + text + "' is not a known name");
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                String text = in.getValueAsString();
                try {
                    return read.apply(text);
                } catch (IllegalArgumentException e) {
                    return context.reportInputMismatch(type, "%s", e.getMessage());
                }
            }
        });
    }

    /** Names of every event, in the order of the contract. */
    public static Stream<String> eventNames() {
        return Stream.of(events()).map(NamedType::getName);
    }
}
