package kuaipei.reading.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import kuaipei.reading.file.PictureFile.Opened;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Samples;
import kuaipei.reading.ofd.Ofds;
import kuaipei.reading.pdf.Pdfs;
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
        List<byte[]> whole = Stream.of(Samples.all(), Pdfs.all(), Ofds.all())
                .flatMap(forms -> forms.values().stream())
                .toList();
        every("files", random -> Mutations.of(whole, random));
    }

    /** A package says of each part what its bytes sum up to, so that whatever happens to the package ends there. */
    @Test
    void every_package_of_changed_parts_opens_within_the_limits_or_is_refused_by_name() throws IOException {
        List<Ofds> whole = Ofds.forms();
        every("packages", random -> {
            Ofds file = whole.get(random.nextInt(whole.size())).copy();
            List<Map.Entry<String, byte[]>> parts = List.copyOf(file.parts().entrySet());
            int changes = 1 + random.nextInt(2);
            for (int change = 0; change < changes; change++) {
                Map.Entry<String, byte[]> part = parts.get(random.nextInt(parts.size()));
                boolean another = part.getKey().endsWith(".xml") && random.nextInt(4) > 0;
                file.part(
                        part.getKey(),
                        another
                                ? Mutations.xml(part.getValue(), random)
                                : Mutations.of(List.of(part.getValue()), random));
            }
            return file.file();
        });
    }

    private static void every(String what, Function<RandomGenerator, byte[]> maker) throws IOException {
        Map<String, Integer> answers = new TreeMap<>();
        long slowest = 0;
        long largest = 0;
        try (Watched watched = new Watched()) {
            for (int number = 0; number < FILES; number++) {
                // A generator a file: the thousandth is made without the 999 before it.
                byte[] file = maker.apply(new SplittableRandom(SEED * 1_000_003 + number));
                Watched.Answer answer = answer(watched, file, number);
                answers.merge(word(answer.opened()), 1, Integer::sum);
                slowest = Math.max(slowest, answer.millis());
                largest = Math.max(largest, answer.allocated());
                if ((number + 1) % TELL_EVERY == 0) {
                    System.out.println((number + 1) + " " + what + ": " + answers);
                }
            }
        }
        System.out.printf(
                "seed %d, %d %s: %s; slowest %d ms of CPU, most allocated %d MB%n",
                SEED, FILES, what, answers, slowest, largest / 1_000_000);
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
