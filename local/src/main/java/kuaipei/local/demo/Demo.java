package kuaipei.local.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kuaipei.local.bank.Conduct;
import kuaipei.local.running.FileKind;
import kuaipei.local.running.PayoutReport;
import kuaipei.local.running.Suite;
import kuaipei.reading.engine.ModelSet;
import tools.jackson.databind.JsonNode;

/**
 * Boots the suite, enrols a roster, files three claims and says what came of them.
 *
 * @param folder where the suite keeps everything while it runs
 * @param json one object for programs instead of pages for people
 */
public record Demo(Path folder, Clock clock, PrintWriter out, Ink ink, boolean json, boolean verbose) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** @return whether every claim ended as its story says */
    public boolean run() {
        long start = System.nanoTime();
        DemoPage page = new DemoPage(out, ink, verbose);
        ink.progress("booting 启动 …");
        try (Suite suite = Suite.open(folder, 0, Conduct.PROMPT, clock);
                Phone phone = new Phone(suite.machine().api(), (_, _) -> {})) {
            ink.progress("");
            if (!json) {
                page.begin(ModelSet.shipped().name(), (System.nanoTime() - start) / 1e9);
            }
            suite.load(FileKind.ROSTER, "roster.csv", Story.roster());
            List<Told> all = new ArrayList<>();
            for (Story story : Story.shipped()) {
                int number = all.size() + 1;
                Filing filing = new Filing(
                        suite,
                        phone,
                        new ClaimLook(suite.machine()),
                        clock,
                        status -> ink.progress(number + "  " + status + " …"));
                all.add(filing.tell(story));
                ink.progress("");
                if (!json) {
                    page.claim(number, all.getLast());
                }
            }
            String year = Integer.toString(
                    LocalDate.ofInstant(clock.instant(), SHANGHAI).getYear());
            JsonNode ratio = PayoutReport.of(suite.machine(), year);
            boolean asExpected = all.stream().allMatch(Told::isAsExpected);
            if (json) {
                out.println(DemoJson.of(all, ratio));
            } else {
                page.end(ratio, asExpected);
            }
            return asExpected;
        }
    }
}
