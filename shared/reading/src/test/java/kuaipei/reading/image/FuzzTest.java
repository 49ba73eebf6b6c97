package kuaipei.reading.image;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import kuaipei.reading.image.PictureFile.Opened;
import org.junit.jupiter.api.Test;

/**
 * Files of every accepted form, changed at random: each opens within the limits or is refused by name. {@code -Dfuzz.files=N}
 * says how many, {@code -Dseed=S} which. A file that breaks this is kept as {@code target/fuzz/S-NUMBER.bin}.
 */
class FuzzTest {

    private static final int FILES = Integer.getInteger("fuzz.files", 1_500);
    private static final long SEED = Long.getLong("seed", 20261127L);
    private static final long TELL_EVERY = 10_000;

    @Test
    void every_file_opens_within_the_limits_or_is_refused_by_name() throws IOException {
        List<byte[]> whole = Stream.of(Samples.all(), Pdfs.all())
                .flatMap(forms -> forms.values().stream())
                .toList();
        Map<String, Integer> answers = new TreeMap<>();
        long slowest = 0;
        long largest = 0;
        try (Watched watched = new Watched()) {
            for (int number = 0; number < FILES; number++) {
                // A generator a file: the thousandth is made without the 999 before it.
                byte[] file = Mutations.of(whole, new SplittableRandom(SEED * 1_000_003 + number));
                Watched.Answer answer = answer(watched, file, number);
                answers.merge(word(answer.opened()), 1, Integer::sum);
                slowest = Math.max(slowest, answer.millis());
                largest = Math.max(largest, answer.allocated());
                if ((number + 1) % TELL_EVERY == 0) {
                    System.out.println((number + 1) + " files: " + answers);
                }
            }
        }
        System.out.printf(
                "seed %d, %d files: %s; slowest %d ms, most allocated %d MB%n",
                SEED, FILES, answers, slowest, largest / 1_000_000);
        assertTrue(answers.getOrDefault("opened", 0) > FILES / 100, "mutations that leave nothing whole test nothing");
        assertTrue(answers.size() > 3, "mutations that are all refused alike test little");
    }

    private static Watched.Answer answer(Watched watched, byte[] file, int number) throws IOException {
        try {
            return watched.open(file);
        } catch (AssertionError broken) {
            Path kept = Path.of("target", "fuzz", SEED + "-" + number + ".bin");
            Files.createDirectories(kept.getParent());
            Files.write(kept, file);
            throw new AssertionError(kept + " " + broken.getMessage(), broken);
        }
    }

    private static String word(Opened opened) {
        return switch (opened) {
            case Opened.Refused(Refusal why) -> why.code();
            case Opened.Pages(List<Pixels> pages) -> {
                assertTrue(pages.size() <= 20, pages.size() + " pages");
                assertTrue(pages.stream().allMatch(page -> (long) page.width() * page.height() <= 50_000_000));
                yield "opened";
            }
        };
    }
}
