package kuaipei.local.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kuaipei.core.paper.Line;
import kuaipei.reading.engine.ModelSet;
import kuaipei.reading.engine.PaddleReader;
import kuaipei.reading.file.PictureFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Our engine as a process of its own, as {@link LinePeer} talks to one: from the file to its lines, no fields, as its peers do. */
final class OwnPeer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double NANOS = 1e9;

    /** What this engine calls itself. */
    static final String NAME = "Kuaipei";

    /** Java's heap: a picture of 12 megapixels takes 36 MB, and several as it is opened, turned and cut; the rest is room. */
    static final String HEAP = "400m";

    private OwnPeer() {}

    /** @param arguments the detector's side, pixels */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int side = Integer.parseInt(arguments[0]);
        try (PaddleReader engine = new PaddleReader(ModelSet.shipped().withDetectorSide(side), 1)) {
            out.println(answer(cpuNanos(), List.of()).put("name", NAME + ", detector side up to " + side));
            for (String path = in.readLine(); path != null; path = in.readLine()) {
                long start = cpuNanos();
                List<String> lines = read(engine, Path.of(path));
                out.println(answer(cpuNanos() - start, lines));
            }
        }
    }

    private static List<String> read(PaddleReader engine, Path page) throws IOException {
        List<String> lines = new ArrayList<>();
        if (PictureFile.open(Files.readAllBytes(page)) instanceof PictureFile.Opened.Pages(var pages)) {
            pages.forEach(
                    each -> engine.read(each).lines().stream().map(Line::text).forEach(lines::add));
        }
        return lines;
    }

    private static ObjectNode answer(long nanos, List<String> lines) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("cpuSeconds", nanos / NANOS);
        answer.put("peakKib", ProcessStatus.kib("VmHWM").orElse(0L));
        lines.forEach(answer.putArray("lines")::add);
        return answer;
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
