package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import kuaipei.aws.S3Arrivals.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3ArrivalsTest {

    @ParameterizedTest
    @CsvSource({"a/b, a/b", "%E7%85%A7%E7%89%87+1.jpg, 照片 1.jpg", "%E7%85%A7%E7%89%87%201.jpg, 照片 1.jpg", "a%2Bb, a+b"})
    void a_key_is_decoded_however_the_space_was_written(String written, String meant) {
        assertEquals(Optional.of(List.of(new Arrival("incoming", meant))), S3Arrivals.in(message(record(written))));
    }

    @Test
    void every_object_of_a_message_is_named() {
        assertEquals(
                Optional.of(List.of(new Arrival("incoming", "a"), new Arrival("incoming", "b"))),
                S3Arrivals.in(message(record("a") + "," + record("b"))));
    }

    @Test
    void the_test_event_names_nothing() {
        assertEquals(
                Optional.of(List.of()),
                S3Arrivals.in("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"incoming\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "照片",
                "{",
                "[]",
                "null",
                "{}",
                "{\"Records\":[{}]}",
                "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"%E7%8\"}}}]}"
            })
    void what_is_no_notification_is_said_to_be_none(String body) {
        assertEquals(Optional.empty(), S3Arrivals.in(body));
    }

    private static String message(String records) {
        return "{\"Records\":[" + records + "]}";
    }

    private static String record(String key) {
        return "{\"eventName\":\"ObjectCreated:Post\",\"s3\":{\"bucket\":{\"name\":\"incoming\"},\"object\":{\"key\":\""
                + key + "\",\"size\":1}}}";
    }
}
