package kuaipei.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * One claim of the demonstration; {@code demo/story.json} beside its photographs.
 *
 * @param story its name, and what should come of it: {@code complete}, {@code missing-paper}, {@code words-differ}
 * @param photos sent at first, in this order
 * @param later sent when they are asked for
 */
public record Story(
        String story, String title, Person insured, Event event, Payee payee, List<String> photos, List<String> later) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> OUTCOMES =
            Map.of("complete", "paid", "missing-paper", "paid", "words-differ", "referred");

    public Story {
        photos = List.copyOf(photos);
        later = List.copyOf(later);
    }

    /** Whose policy it is. */
    public record Person(String name, String idNumber) {
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /**
     * What happened.
     *
     * @param date ISO day
     */
    public record Event(String date, String cause) {}

    /** Who is to be paid. */
    public record Payee(String name) {
        @Override
        public String toString() {
            return "Payee[…]";
        }
    }

    private record File(List<Story> claims) {}

    /** The shipped claims, in the order they are told. */
    public static List<Story> shipped() {
        return JSON.readValue(resource("story.json"), File.class).claims();
    }

    /** The shipped roster, in which everybody of the stories is insured. */
    public static byte[] roster() {
        return resource("roster.csv");
    }

    /** The bytes of a photograph that a story names. */
    public static byte[] photo(String name) {
        return resource("photos/" + name);
    }

    /** The outcome that makes the demonstration true. */
    public String expectedOutcome() {
        return OUTCOMES.getOrDefault(story, "paid");
    }

    private static byte[] resource(String name) {
        try (InputStream in = Story.class.getResourceAsStream("/demo/" + name)) {
            return Objects.requireNonNull(in, () -> "the jar lacks demo/" + name)
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
