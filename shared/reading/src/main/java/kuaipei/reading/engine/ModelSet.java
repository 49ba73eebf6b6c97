package kuaipei.reading.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The models, their dictionary, normalisation and checksums: one configuration file, {@code model-set.properties}, names them
 * all. Its name is part of the key of every stored reading, so that a new set reads anew.
 */
public final class ModelSet {

    private static final String FOLDER = "/kuaipei/reading/models/";
    private static final String SETTINGS = "model-set.properties";
    private static final String SIDE = "detector.side";
    private static final String FIRST_SIDE = "detector.side.first";
    private static final String LINE = "detector.line";
    private static final String HEIGHT = "recogniser.height";
    private static final String FIRST_HEIGHT = "recogniser.height.first";

    /** What the detector halves five times. */
    private static final int MULTIPLE = 32;

    /** The picture that the detector sees takes 12 bytes a pixel before it even begins. */
    private static final int LONGEST_SIDE = 2560;

    private final Folder folder;
    private final Properties settings;

    private ModelSet(Folder folder, Properties settings) {
        this.folder = folder;
        this.settings = settings;
        checkSide(SIDE, LONGEST_SIDE);
        checkSide(FIRST_SIDE, detectorSide());
        if (recogniserFirstHeight() < 1 || recogniserFirstHeight() > recogniserHeight()) {
            throw new IllegalStateException("the model set's " + FIRST_HEIGHT + " is " + recogniserFirstHeight()
                    + ", not from 1 to its " + HEIGHT + ", " + recogniserHeight());
        }
    }

    private void checkSide(String name, int most) {
        int side = Integer.parseInt(setting(name));
        if (side % MULTIPLE != 0 || side < MULTIPLE || side > most) {
            throw new IllegalStateException(
                    "the model set's " + name + " is " + side + ", no multiple of " + MULTIPLE + " up to " + most);
        }
    }

    /** Where a set's files stand. */
    private interface Folder {
        InputStream open(String file) throws IOException;
    }

    /** The set that ships with this jar. */
    public static ModelSet shipped() {
        return of(file -> {
            InputStream in = ModelSet.class.getResourceAsStream(FOLDER + file);
            if (in == null) {
                throw new IllegalStateException("the model file " + file + " is missing from the jar");
            }
            return in;
        });
    }

    /**
     * Another set.
     *
     * @param folder holds its {@code model-set.properties} and every file that this names
     * @throws IllegalStateException if a setting is missing or means nothing; a file that is not the one named is refused when
     *     it is loaded
     */
    public static ModelSet in(Path folder) {
        return of(file -> {
            Path path = folder.resolve(file);
            if (!Files.isRegularFile(path)) {
                throw new IllegalStateException("the model file " + file + " is missing from " + folder);
            }
            return Files.newInputStream(path);
        });
    }

    private static ModelSet of(Folder folder) {
        Properties settings = new Properties();
        try (InputStream in = folder.open(SETTINGS)) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelSet(folder, settings);
    }

    /** The same set with another detector side: less memory and time, or smaller print. Its name says so. */
    public ModelSet withDetectorSide(int side) {
        if (side == detectorSide()) {
            return this;
        }
        Properties other = new Properties();
        other.putAll(settings);
        other.setProperty(SIDE, String.valueOf(side));
        other.setProperty(FIRST_SIDE, String.valueOf(Math.min(side, detectorFirstSide())));
        other.setProperty("name", name() + "-" + side);
        return new ModelSet(folder, other);
    }

    public String name() {
        return setting("name");
    }

    byte[] detector() {
        return checked("detector");
    }

    /** Longest side of the picture that the detector sees, pixels. */
    int detectorSide() {
        return Integer.parseInt(setting(SIDE));
    }

    /** Long side at which it looks at every page first, pixels. */
    int detectorFirstSide() {
        return Integer.parseInt(setting(FIRST_SIDE));
    }

    /** Height that a page's small lines must have on the picture that it sees, pixels; else it looks at a larger one. */
    int detectorLine() {
        return Integer.parseInt(setting(LINE));
    }

    /** What is taken off blue, green and red, each from 0 to 1, before the detector sees them. */
    float[] detectorMean() {
        return numbers("detector.mean");
    }

    /** By what they are divided then. */
    float[] detectorDeviation() {
        return numbers("detector.deviation");
    }

    byte[] recogniser() {
        return checked("recogniser");
    }

    /** What reads every line first, at the first height: less exactly, in a fraction of the time. The same classes. */
    byte[] firstRecogniser() {
        return checked("recogniser.first");
    }

    /** Height of a strip at which the recogniser reads best, pixels. */
    int recogniserHeight() {
        return Integer.parseInt(setting(HEIGHT));
    }

    /** Height at which every line is read first, pixels; the same as the other where the network takes one height only. */
    int recogniserFirstHeight() {
        return Integer.parseInt(setting(FIRST_HEIGHT));
    }

    byte[] angle() {
        return checked("angle");
    }

    /** Texts of the recogniser's classes 1 to n, untrimmed (one is an ideographic space); the last is the space. */
    List<String> dictionary() {
        String file = new String(checked("dictionary"), StandardCharsets.UTF_8);
        List<String> classes = new ArrayList<>(List.of(file.split("\n", -1)));
        if (classes.getLast().isEmpty()) {
            classes.removeLast();
        }
        classes.add(" ");
        int expected = Integer.parseInt(setting("classes"));
        if (classes.size() + 1 != expected) {
            throw new IllegalStateException(
                    "the dictionary has " + classes.size() + " texts, the recogniser " + (expected - 1) + " classes");
        }
        return List.copyOf(classes);
    }

    private byte[] checked(String part) {
        String file = setting(part);
        try (InputStream in = folder.open(file)) {
            byte[] bytes = in.readAllBytes();
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!sum.equals(setting(part + ".sha256"))) {
                throw new IllegalStateException(file + " is not the model that the set names: its SHA-256 is " + sum);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private float[] numbers(String name) {
        String[] parts = setting(name).split(",", -1);
        if (parts.length != 3) {
            throw new IllegalStateException("the model set's " + name + " is not three numbers");
        }
        float[] numbers = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Float.parseFloat(parts[i].strip());
        }
        return numbers;
    }

    private String setting(String name) {
        String value = settings.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the model set names no " + name);
        }
        return value.strip();
    }
}
