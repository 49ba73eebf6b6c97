package kuaipei.reading.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What becomes of a file on its way, or in the hands of somebody who means ill. */
final class Mutations {

    private static final int[] EXTREMES = {0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, -1};
    private static final String[] TOKENS = {
        "IHDR",
        "IDAT",
        "PLTE",
        "tRNS",
        "iCCP",
        "IEND",
        "Exif\0\0",
        "JFIF\0",
        "Adobe\0",
        "\u00ff\u00d8",
        "\u00ff\u00da",
        "\u00ff\u00c2",
        "%PDF-1.7\n",
        "1 0 obj\n",
        "endobj",
        "stream\n",
        "endstream",
        "xref",
        "trailer",
        " 0 R ",
        "<< ",
        " >>",
        "[ ",
        "/Kids",
        "/Length",
        "/Filter /FlateDecode ",
        "/Contents 4 0 R ",
        "/Rotate 90 ",
        "99999999999",
        "-1 ",
        "1e300 ",
        "NaN ",
        "g 999999999 1 ",
        "A 1 1 0 0 1 9 9 ",
        "B 1 1 9 9 1 9 ",
        " CTM=\"0 0 0 0 0 0\" ",
        " Boundary=\"0 0 9 9\" ",
        " ResourceID=\"4\" ",
        " DrawParam=\"4\" ",
        " Alpha=\"9\" ",
        "<ofd:PathObject ",
        "</ofd:Content>",
        "<!--",
        "&lt;",
        "../"
    };

    /** What stands in an attribute, a number in one, or a text of one word. */
    private static final Pattern VALUE =
            Pattern.compile("(?<=\")[^\"<>]+(?=\")|(?<=[\" ])-?[0-9.]+(?=[\" ])|(?<=>)[^<>]+(?=<)");

    private static final String[] NUMBERS = {
        "0",
        "-1",
        "1e9",
        "1000000",
        "99999999999",
        "1e-9",
        "NaN",
        "",
        "0 0 0 0",
        "0 0 0 0 0 0",
        "-5 -5 500 500",
        "true",
        "1 0 0 1 0 0",
        "g 9 0.1",
        "M 0 0 L 9 9",
        "4",
        "10"
    };

    private Mutations() {}

    /** An XML file that says something else at one place, and is one still. */
    static byte[] xml(byte[] file, RandomGenerator random) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return file;
        }
        MatchResult value = values.get(random.nextInt(values.size()));
        String other = switch (random.nextInt(4)) {
            case 0 -> values.get(random.nextInt(values.size())).group();
            case 1 -> "" + (random.nextInt(200) - 20) / 2.0;
            case 2 -> NUMBERS[random.nextInt(NUMBERS.length)];
            default -> value.group() + " " + value.group();
        };
        return (text.substring(0, value.start()) + other + text.substring(value.end()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One to four changes of one of the files, at places that the generator chooses. */
    static byte[] of(List<byte[]> files, RandomGenerator random) {
        byte[] file = files.get(random.nextInt(files.size())).clone();
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes && file.length > 0; change++) {
            file = changed(file, files, random);
        }
        return file;
    }

    private static byte[] changed(byte[] file, List<byte[]> files, RandomGenerator random) {
        // Headers are small and decide the most, so half of all changes are made among the first bytes.
        int reach = random.nextBoolean() ? Math.min(file.length, 200) : file.length;
        int at = random.nextInt(reach);
        int length = 1 + random.nextInt(Math.min(64, file.length - at));
        return switch (random.nextInt(10)) {
            case 0 -> set(file, at, (byte) random.nextInt(256));
            case 1 -> set(file, at, (byte) (file[at] ^ (1 << random.nextInt(8))));
            case 2 -> number(file, at, EXTREMES[random.nextInt(EXTREMES.length)], 1 << random.nextInt(3));
            case 3 -> joined(Arrays.copyOf(file, at), from(file, at + length));
            case 4 -> joined(Arrays.copyOf(file, at + length), from(file, at));
            // Whatever lost its end is refused at once: seldom, or nothing else is tried.
            case 5 -> random.nextInt(5) == 0 ? Arrays.copyOf(file, at) : file;
            case 6 -> {
                byte[] other = files.get(random.nextInt(files.size()));
                yield joined(Arrays.copyOf(file, at), from(other, random.nextInt(other.length)));
            }
            case 7 -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                yield joined(joined(Arrays.copyOf(file, at), noise), from(file, at));
            }
            case 8 -> sized(file, random);
            default -> {
                String token = TOKENS[random.nextInt(TOKENS.length)];
                byte[] bytes = token.getBytes(StandardCharsets.ISO_8859_1);
                yield joined(joined(Arrays.copyOf(file, at), bytes), from(file, at));
            }
        };
    }

    /** Another size in the header of a PNG or JPEG than that of the picture behind it. */
    private static byte[] sized(byte[] file, RandomGenerator random) {
        int at = file.length > 24 && file[1] == 'P' ? 18 : frame(file);
        if (at > 0 && at + 6 < file.length && random.nextInt(4) == 0) {
            int wide = file[1] == 'P' ? 4 : 2;
            number(file, at, 1 << random.nextInt(16), 2);
            number(file, at + wide, 1 + random.nextInt(4_000), 2);
        }
        return file;
    }

    /** Where a JPEG's first frame says its height; 0 if it has none. */
    private static int frame(byte[] file) {
        for (int i = 0; i + 9 < file.length; i++) {
            int marker = file[i + 1] & 0xff;
            if ((file[i] & 0xff) == 0xFF && (marker == 0xC0 || marker == 0xC2)) {
                return i + 5;
            }
        }
        return 0;
    }

    private static byte[] set(byte[] file, int at, byte value) {
        file[at] = value;
        return file;
    }

    private static byte[] number(byte[] file, int at, int value, int bytes) {
        for (int i = 0; i < bytes && at + i < file.length; i++) {
            file[at + i] = (byte) (value >>> (8 * (bytes - 1 - i)));
        }
        return file;
    }

    private static byte[] from(byte[] file, int at) {
        return Arrays.copyOfRange(file, Math.min(at, file.length), file.length);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
