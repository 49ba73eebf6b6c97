package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.port.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {
    private final List<String> handled = new ArrayList<>();

    private static SQSEvent batch(String... bodies) {
        SQSEvent batch = new SQSEvent();
        batch.setRecords(Stream.of(bodies)
                .map(body -> {
                    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
                    message.setMessageId("id of " + body);
                    message.setBody(body);
                    return message;
                })
                .toList());
        return batch;
    }

    private List<String> failures(Consumer<SQSEvent.SQSMessage> handling) {
        return Batch.each(batch("first", "second", "third"), message -> {
                    handled.add(message.getBody());
                    handling.accept(message);
                })
                .getBatchItemFailures()
                .stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static Consumer<SQSEvent.SQSMessage> second(Runnable fault) {
        return message -> {
            if (message.getBody().equals("second")) {
                fault.run();
            }
        };
    }

    static Stream<Runnable> faults() {
        return Stream.of(
                () -> {
                    throw SdkClientException.create("throttled");
                },
                () -> {
                    throw new Commands.Contended(new ClaimId("KP-0000000001"));
                },
                () -> {
                    throw new IllegalStateException("no terms are shipped");
                },
                () -> {
                    throw new IllegalArgumentException("sealed for another claim");
                },
                () -> JsonMapper.shared().readTree("{\"written by a newer version"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_message_that_fails_comes_again_alone_and_those_behind_it_are_handled(Runnable fault) {
        assertEquals(List.of("id of second"), failures(second(fault)));
        assertEquals(List.of("first", "second", "third"), handled);
    }

    @Test
    void a_fault_that_nobody_named_fails_the_batch() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> failures(second(() -> {
                    throw new UnsupportedOperationException("nobody thought of it");
                })));
    }
}
