package kuaipei.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts the readers that are measured side by side, all on one CPU where the system can hold them there.
 *
 * @param python folder of the virtual environment in which RapidOCR is installed
 * @param scratch for what a peer needs while it runs
 * @param skipped told which peer is not on this machine, and how it gets there
 */
record Peers(Path python, Path scratch, Consumer<String> skipped) {

    /** The version that our figures are compared with. */
    private static final String RAPIDOCR = "rapidocr==3.10.0 onnxruntime";

    private static final String SCRIPT = "rapidocr_peer.py";

    /** Our engine, as the reading function runs it. */
    LinePeer own(int side) throws IOException {
        List<String> command = new ArrayList<>(pinned());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xmx" + OwnPeer.HEAP,
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                OwnPeer.class.getName(),
                String.valueOf(side)));
        ProcessBuilder builder = new ProcessBuilder(command);
        // Not on the command line: it would be too long for ONNX Runtime, as the launcher knows.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return LinePeer.started(builder, Optional.empty());
    }

    /** RapidOCR as it installs, if it is there. */
    Optional<Peer> rapidOcr() throws IOException {
        Path interpreter = python.resolve("bin").resolve("python");
        if (!Files.isExecutable(interpreter)) {
            skipped.accept("skipped: RapidOCR is not in " + python + "; python3 -m venv " + python + " && " + python
                    + "/bin/pip install " + RAPIDOCR);
            return Optional.empty();
        }
        Path script = scratch.resolve(SCRIPT);
        try (InputStream in = Objects.requireNonNull(Peers.class.getResourceAsStream(SCRIPT))) {
            Files.write(script, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(pinned());
        command.addAll(List.of(interpreter.toString(), script.toString()));
        return Optional.of(LinePeer.started(new ProcessBuilder(command), Optional.empty()));
    }

    /** Tesseract with simplified Chinese, if it is there. */
    Optional<Peer> tesseract() throws IOException {
        if (onPath("tesseract")) {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            if (new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("chi_sim")) {
                return Optional.of(new TesseractPeer(pinned()));
            }
        }
        skipped.accept("skipped: Tesseract with chi_sim is not on PATH; apt-get install tesseract-ocr-chi-sim");
        return Optional.empty();
    }

    /** What holds a process on one CPU: the last one, which systems use least. */
    private static List<String> pinned() {
        int last = Runtime.getRuntime().availableProcessors() - 1;
        return onPath("taskset") ? List.of("taskset", "-c", String.valueOf(last)) : List.of();
    }

    /** Asking a program its version is how one learns whether it is there, on every system. */
    private static boolean onPath(String program) {
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }
}
