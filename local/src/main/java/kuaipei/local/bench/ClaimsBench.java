package kuaipei.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import kuaipei.local.bank.Conduct;
import kuaipei.local.demo.Phone;
import kuaipei.local.running.FileKind;
import kuaipei.local.running.Suite;
import tools.jackson.databind.JsonNode;

/**
 * Files drawn claims, one after another, and waits for each until nothing more happens by itself.
 *
 * @param data folder of the suite while it runs
 */
public record ClaimsBench(Path data, Clock clock) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final double MILLIS = 1e3;
    private static final int MOST_OFTEN = 50;
    private static final int NEARLY_ALWAYS = 95;

    /** States in which nothing more happens by itself. */
    private static final Set<String> RESTING =
            Set.of("AwaitingDocuments", "Referred", "Investigating", "Paid", "Declined", "Withdrawn");

    /** How a claim ended, and after how many seconds. */
    private record Ended(Papers.Claim claim, String state, double seconds) {
        boolean isPaid() {
            return state.equals("Paid");
        }
    }

    /** @param filed hears of each claim that ended, with its state */
    public List<Figure> run(List<Papers.Claim> claims, Consumer<String> filed) throws IOException {
        List<Ended> all = new ArrayList<>();
        try (Suite suite = Suite.open(data, 0, Conduct.PROMPT, clock);
                Phone phone = new Phone(suite.machine().api(), (_, _) -> {})) {
            suite.load(FileKind.ROSTER, "roster.csv", Papers.roster(claims));
            for (Papers.Claim claim : claims) {
                Ended ended = file(phone, claim);
                all.add(ended);
                filed.accept("%s %s %.1f s".formatted(claim.story().story(), ended.state(), ended.seconds()));
            }
        }
        return figures(all);
    }

    private Ended file(Phone phone, Papers.Claim claim) throws IOException {
        Phone.Opened opened = phone.open(UUID.randomUUID().toString(), claim.story());
        List<String> documents = new ArrayList<>();
        for (Path photo : claim.photos()) {
            documents.add(phone.send(opened, Files.readAllBytes(photo)));
        }
        Instant lastPhoto = clock.instant();
        phone.submit(opened, documents).good();
        JsonNode progress = Await.progress(
                phone, opened, now -> RESTING.contains(now.path("state").asString()));
        JsonNode steps = progress.path("steps");
        OffsetDateTime end =
                OffsetDateTime.parse(steps.get(steps.size() - 1).path("at").asString());
        return new Ended(
                claim,
                progress.path("state").asString(),
                Duration.between(lastPhoto, end).toMillis() / MILLIS);
    }

    private List<Figure> figures(List<Ended> all) {
        List<Figure> figures = new ArrayList<>();
        List<Ended> paid = all.stream().filter(Ended::isPaid).toList();
        if (!paid.isEmpty()) {
            Sample seconds = Sample.of(paid.stream().map(Ended::seconds).toList());
            figures.add(new Figure("last photograph to paid, p50", seconds.percentile(MOST_OFTEN), "s"));
            figures.add(new Figure("last photograph to paid, p95", seconds.percentile(NEARLY_ALWAYS), "s"));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        List<Ended> payable = all.stream()
                .filter(ended -> ended.claim().honest())
                .filter(ended -> !ended.claim().discharge().isAfter(today))
                .toList();
        figures.add(new Figure("claims filed", all.size(), "claims"));
        figures.add(new Figure("  of them with no paper that lies, stay over", payable.size(), "claims"));
        figures.add(new Figure("paid without a person, of all", share(paid.size(), all.size()), "of 1"));
        figures.add(new Figure(
                "paid without a person, of those with no paper that lies",
                share(payable.stream().filter(Ended::isPaid).count(), payable.size()),
                "of 1"));
        long wrongly = paid.stream().filter(ended -> !ended.claim().honest()).count();
        figures.add(new Figure("paid although a paper lies", wrongly, "claims"));
        TreeMap<String, Integer> states = new TreeMap<>();
        all.forEach(ended -> states.merge(ended.state(), 1, Integer::sum));
        states.forEach((state, count) -> figures.add(new Figure("ended as " + state, count, "claims")));
        return figures;
    }

    /** Nothing of nothing is 0. */
    static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
