package kuaipei.local.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process that is told a path a line and answers each with one JSON object a line; its first answer is its name and what
 * its start cost.
 */
final class LinePeer implements Peer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;
    private final String name;
    private final Answer start;

    private LinePeer(Process process, Optional<String> name) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        JsonNode first = answer();
        this.name = name.orElse(first.path("name").asString());
        this.start = parsed(first);
    }

    /** @param name instead of the one that the process gives itself */
    static LinePeer started(ProcessBuilder builder, Optional<String> name) throws IOException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            return new LinePeer(process, name);
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    @Override
    public String name() {
        return name;
    }

    /** What starting it cost. */
    Answer start() {
        return start;
    }

    @Override
    public Answer read(Path page) throws IOException {
        questions.write(page.toAbsolutePath() + "\n");
        questions.flush();
        return parsed(answer());
    }

    private JsonNode answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(process.info().command().orElse("a peer") + " ended before it answered");
        }
        return JSON.readTree(line);
    }

    private static Answer parsed(JsonNode node) {
        List<String> lines =
                node.path("lines").valueStream().map(JsonNode::asString).toList();
        return new Answer(
                node.path("cpuSeconds").asDouble(), lines, node.path("peakKib").asLong(0));
    }

    @Override
    public void close() throws IOException {
        // The end of its input is its end.
        questions.close();
        process.onExit()
                .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                .exceptionally(_ -> process.destroyForcibly())
                .join();
    }
}
