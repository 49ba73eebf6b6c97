package kuaipei.enrolment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kuaipei.aws.Transient;
import kuaipei.core.claim.Report;
import kuaipei.core.port.EnrolmentStore;
import kuaipei.core.port.EnrolmentStore.Enrolled;
import kuaipei.core.port.Policy;

/**
 * Enrols the persons of a roster 参保名册. Lines of one cohort go together, 49 a transaction, and several writers go at once: a
 * district's 215,864 lines must be done in the function's five minutes, with a keyed hash from KMS for each person.
 *
 * @param isProduct whether a product is one of ours
 */
record EnrolRoster(EnrolmentStore store, Predicate<String> isProduct) {

    static final List<String> HEADER =
            List.of("policy", "product", "name", "idNumber", "coverFrom", "coverTo", "premium");

    private record Line(int number, Policy policy) {}

    /** How many of each. */
    record Taken(long enrolled, long known) {
        private Taken plus(Taken other) {
            return new Taken(enrolled + other.enrolled, known + other.known);
        }
    }

    Taken file(byte[] csv, Refusals refusals) {
        List<List<Line>> batches = Table.read(csv, HEADER, refusals)
                .map(table -> batches(lines(table, refusals)))
                .orElse(List.of());
        try (ExecutorService writers = Executors.newFixedThreadPool(EnrolmentStore.WRITERS)) {
            List<Future<Taken>> running = IntStream.range(0, EnrolmentStore.WRITERS)
                    .mapToObj(writer -> writers.submit(() -> write(batches, writer, refusals)))
                    .toList();
            Taken all = new Taken(0, 0);
            for (Future<Taken> each : running) {
                all = all.plus(each.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new Transient("enrolment-writer-failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("enrolment-interrupted", e);
        }
    }

    private List<Line> lines(Table table, Refusals refusals) {
        Map<String, Integer> seen = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (CsvText.Row row : table.rows()) {
            try {
                Policy policy = policy(row.fields());
                Integer before = seen.putIfAbsent(policy.number(), row.line());
                if (before != null) {
                    throw new Fields.Bad("the policy's number stands on line " + before + " already");
                }
                lines.add(new Line(row.line(), policy));
            } catch (Fields.Bad bad) {
                refusals.add(row.line(), bad.reason());
            }
        }
        return lines;
    }

    private Policy policy(List<String> fields) throws Fields.Bad {
        Policy policy = new Policy(
                Fields.number("policy", fields.get(0)),
                Fields.product("product", fields.get(1), isProduct),
                new Report.Person(Fields.text("name", fields.get(2)), Fields.idNumber(fields.get(3))),
                Fields.day("coverFrom", fields.get(4)),
                Fields.day("coverTo", fields.get(5)),
                Fields.money("premium", fields.get(6)));
        if (policy.coverTo().isBefore(policy.coverFrom())) {
            throw new Fields.Bad("coverTo is before coverFrom");
        }
        return policy;
    }

    /** Each batch is of one cohort, whose figure grows once for all of it. */
    private static List<List<Line>> batches(List<Line> lines) {
        Map<List<Object>, List<Line>> cohorts = new LinkedHashMap<>();
        for (Line line : lines) {
            Policy policy = line.policy();
            cohorts.computeIfAbsent(
                            List.of(policy.product(), policy.coverFrom(), policy.coverTo()), _ -> new ArrayList<>())
                    .add(line);
        }
        List<List<Line>> batches = new ArrayList<>();
        for (List<Line> cohort : cohorts.values()) {
            for (int from = 0; from < cohort.size(); from += EnrolmentStore.MOST_POLICIES) {
                batches.add(cohort.subList(from, Math.min(cohort.size(), from + EnrolmentStore.MOST_POLICIES)));
            }
        }
        return batches;
    }

    /** Every sixteenth batch: no two writers meet on a figure. */
    private Taken write(List<List<Line>> batches, int writer, Refusals refusals) {
        Taken taken = new Taken(0, 0);
        for (int index = writer; index < batches.size(); index += EnrolmentStore.WRITERS) {
            List<Line> batch = batches.get(index);
            List<Enrolled> ended = store.enrol(batch.stream().map(Line::policy).toList(), writer);
            taken = taken.plus(new Taken(count(ended, Enrolled.NEW), count(ended, Enrolled.KNOWN)));
            for (int place = 0; place < batch.size(); place++) {
                if (ended.get(place) == Enrolled.TAKEN) {
                    synchronized (refusals) {
                        refusals.add(
                                batch.get(place).number(),
                                "the policy's number was enrolled before, for another person or with other terms; what stands was kept");
                    }
                }
            }
        }
        return taken;
    }

    private static long count(List<Enrolled> ended, Enrolled which) {
        return ended.stream().filter(which::equals).count();
    }
}
