package kuaipei.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tesseract, one process a page as it is used; the shell tells what its child cost. */
final class TesseractPeer implements Peer {

    private static final String SCRIPT = "tesseract \"$1\" - -l chi_sim 2>/dev/null; times";

    /** Of the children of the shell: user, then system. */
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");

    private static final double SECONDS_A_MINUTE = 60;

    private final List<String> pinned;

    /** @param pinned command in front, which keeps it on one CPU */
    TesseractPeer(List<String> pinned) {
        this.pinned = List.copyOf(pinned);
    }

    @Override
    public String name() {
        return "Tesseract chi_sim";
    }

    @Override
    public Answer read(Path page) throws IOException {
        List<String> command = new ArrayList<>(pinned);
        command.addAll(List.of("bash", "-c", SCRIPT, "tesseract", page.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Matcher times = TIMES.matcher(lines.isEmpty() ? "" : lines.getLast());
        if (!times.matches()) {
            throw new IOException("the shell does not tell what tesseract cost");
        }
        double seconds = (Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(3))) * SECONDS_A_MINUTE
                + Double.parseDouble(times.group(2))
                + Double.parseDouble(times.group(4));
        return new Answer(seconds, lines.subList(0, lines.size() - 2), 0);
    }

    @Override
    public void close() {
        // Every page had a process of its own.
    }
}
