package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kuaipei.core.claim.Report;
import kuaipei.core.money.Money;
import kuaipei.core.port.EnrolmentStore;
import kuaipei.core.port.EnrolmentStore.Enrolled;
import kuaipei.core.port.Keys;
import kuaipei.core.port.Policy;
import kuaipei.core.portfolio.Cohort;
import kuaipei.core.portfolio.ServiceSpend;
import kuaipei.testkit.MemoryKeys;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoEnrolmentTest {

    private static final String PRODUCT = "elderly-accident";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    private final DynamoDbClient dynamo = LocalTables.empty();
    private final Keys keys = new MemoryKeys();
    private final EnrolmentStore enrolment = new DynamoEnrolment(dynamo, "register", "figures", keys, new Jitter());
    private final DynamoFigures figures = new DynamoFigures(dynamo, "figures");

    private static Policy policy(int number, String premium) {
        return new Policy(
                "P-" + number,
                PRODUCT,
                new Report.Person("某人" + number, "44051419500312%04d".formatted(number)),
                FROM,
                TO,
                Money.ofYuan(premium));
    }

    private static List<Policy> policies(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> policy(number, "40.00"))
                .toList();
    }

    private static List<Cohort> cohort(String premium, long policies) {
        return List.of(new Cohort(PRODUCT, FROM, TO, Money.ofYuan(premium), policies));
    }

    @Test
    void a_whole_batch_is_one_transaction_and_is_found_by_its_persons() {
        assertEquals(49, count(enrolment.enrol(policies(0, 49), 0), Enrolled.NEW));
        assertEquals(cohort("1960.00", 49), figures.cohorts(PRODUCT));
        assertEquals(
                List.of(policy(7, "40.00")),
                new DynamoRegister(dynamo, "register", keys)
                        .policiesOf(keys.person(policy(7, "40.00").insured().idNumber())));
    }

    @Test
    void what_was_enrolled_before_is_not_counted_again() {
        enrolment.enrol(policies(0, 3), 0);
        assertEquals(
                List.of(Enrolled.KNOWN, Enrolled.KNOWN, Enrolled.NEW, Enrolled.NEW),
                enrolment.enrol(policies(1, 5), 1));
        assertEquals(4, count(enrolment.enrol(policies(1, 5), 2), Enrolled.KNOWN));
        assertEquals(cohort("200.00", 5), figures.cohorts(PRODUCT));
    }

    @Test
    void a_number_is_one_persons_with_one_set_of_terms_for_good() {
        enrolment.enrol(List.of(policy(1, "40.00")), 0);
        Policy dearer = policy(1, "50.00");
        Policy another = new Policy("P-1", PRODUCT, policy(2, "40.00").insured(), FROM, TO, Money.ofYuan("40.00"));
        assertEquals(List.of(Enrolled.TAKEN), enrolment.enrol(List.of(dearer), 0));
        assertEquals(List.of(Enrolled.TAKEN), enrolment.enrol(List.of(another), 0));
        assertEquals(cohort("40.00", 1), figures.cohorts(PRODUCT));
    }

    @Test
    void writers_of_one_cohort_at_once_count_every_policy_once() throws InterruptedException {
        try (var writers = Executors.newFixedThreadPool(EnrolmentStore.WRITERS)) {
            writers.invokeAll(IntStream.range(0, EnrolmentStore.WRITERS)
                    .<Callable<List<Enrolled>>>mapToObj(writer ->
                            () -> enrolment.enrol(policies(10 * writer, 10 * writer + 20), writer))
                    .toList());
        }
        assertEquals(cohort("6800.00", 170), figures.cohorts(PRODUCT));
    }

    @Test
    void a_file_of_spend_replaces_itself_and_nothing_else() {
        ServiceSpend spend = new ServiceSpend(PRODUCT, FROM, Money.ofYuan("12.00"), "");
        figures.replaceSpends("service-spend/a.csv", PRODUCT, List.of(spend, spend));
        figures.replaceSpends("service-spend/b.csv", PRODUCT, List.of(spend));
        figures.replaceSpends("service-spend/a.csv", PRODUCT, List.of(spend));
        assertEquals(List.of(spend, spend), figures.spends(PRODUCT));
        assertEquals(List.of(), figures.spends("student-accident"));
    }

    private static long count(List<Enrolled> ended, Enrolled which) {
        return ended.stream().filter(which::equals).count();
    }
}
