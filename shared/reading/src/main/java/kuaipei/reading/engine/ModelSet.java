package kuaipei.reading.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The models, their dictionary and their checksums: one configuration file names them all. Its name is part of the key of
 * every stored reading, so that a new set reads anew.
 */
public final class ModelSet {

    private static final String FOLDER = "/kuaipei/reading/models/";

    private final Properties settings;

    private ModelSet(Properties settings) {
        this.settings = settings;
    }

    /** The set that ships with this jar. */
    public static ModelSet shipped() {
        Properties settings = new Properties();
        try (InputStream in = open("model-set.properties")) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelSet(settings);
    }

    public String name() {
        return setting("name");
    }

    byte[] detector() {
        return checked("detector");
    }

    byte[] recogniser() {
        return checked("recogniser");
    }

    byte[] angle() {
        return checked("angle");
    }

    /** Texts of the recogniser's classes 1 to n, untrimmed (one is an ideographic space); the last is the space. */
    List<String> dictionary() {
        String file = new String(checked("dictionary"), StandardCharsets.UTF_8);
        List<String> classes = new java.util.ArrayList<>(List.of(file.split("\n", -1)));
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
        try (InputStream in = open(file)) {
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

    private String setting(String name) {
        String value = settings.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the model set names no " + name);
        }
        return value;
    }

    private static InputStream open(String file) {
        InputStream in = ModelSet.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("the model file " + file + " is missing from the jar");
        }
        return in;
    }
}
