package kuaipei.aws;

import java.util.Optional;
import kuaipei.core.port.PhotoKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Textract tells when a job is done. Nobody trusts it for the outcome: it names a job and a photograph, the job is asked.
 *
 * @param bucket in which the file lay
 */
public record TextractCompletion(String job, PhotoKey photo, String bucket) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A job's tag may hold no slash. */
    private static final char BETWEEN = ':';

    static String tag(PhotoKey photo) {
        return photo.claim() + Character.toString(BETWEEN) + photo.document();
    }

    /**
     * The completion in a message, raw or in the topic's envelope.
     *
     * @return empty if the text is none, or names another file than its tag: no redelivery will mend it
     */
    public static Optional<TextractCompletion> in(String body) {
        JsonNode told;
        try {
            JsonNode message = JSON.readTree(body);
            told = message.path("Type").asString("").equals("Notification")
                    ? JSON.readTree(message.path("Message").asString(""))
                    : message;
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
        String job = told.path("JobId").asString("");
        JsonNode place = told.path("DocumentLocation");
        String key = place.path("S3ObjectName").asString("");
        return PhotoKey.parse(told.path("JobTag").asString("").replace(BETWEEN, '/'))
                .filter(photo -> !job.isEmpty() && key.equals(photo.toString()))
                .map(photo -> new TextractCompletion(
                        job, photo, place.path("S3Bucket").asString("")));
    }
}
