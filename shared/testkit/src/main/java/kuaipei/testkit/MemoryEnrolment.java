package kuaipei.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kuaipei.core.port.EnrolmentStore;
import kuaipei.core.port.FigureStore;
import kuaipei.core.port.Policy;
import kuaipei.core.portfolio.Cohort;
import kuaipei.core.portfolio.ServiceSpend;

/** Enrolment and its figures in memory, as strict as one transaction is. */
public final class MemoryEnrolment implements EnrolmentStore, FigureStore {

    private final Map<String, Policy> policies = new TreeMap<>();
    private final Map<String, Map<String, List<ServiceSpend>>> spends = new HashMap<>();

    @Override
    public synchronized List<Enrolled> enrol(List<Policy> batch, int writer) {
        check(batch, writer);
        List<Enrolled> ended = new ArrayList<>();
        for (Policy policy : batch) {
            Policy before = policies.putIfAbsent(policy.number(), policy);
            ended.add(before == null ? Enrolled.NEW : isSame(before, policy) ? Enrolled.KNOWN : Enrolled.TAKEN);
        }
        return ended;
    }

    private static void check(List<Policy> batch, int writer) {
        Set<String> numbers = new HashSet<>();
        Set<List<Object>> cohorts = new HashSet<>();
        for (Policy policy : batch) {
            numbers.add(policy.number());
            cohorts.add(List.of(policy.product(), policy.coverFrom(), policy.coverTo()));
        }
        if (batch.size() > MOST_POLICIES || numbers.size() != batch.size() || cohorts.size() != 1) {
            throw new IllegalArgumentException(
                    "a batch is one cohort's policies, none twice, at most " + MOST_POLICIES);
        }
        if (writer < 0 || writer >= WRITERS) {
            throw new IllegalArgumentException("writers are 0 to " + (WRITERS - 1));
        }
    }

    /** Names are not compared: the same person may be written in two ways. */
    private static boolean isSame(Policy one, Policy other) {
        return one.insured().idNumber().equals(other.insured().idNumber())
                && one.product().equals(other.product())
                && one.coverFrom().equals(other.coverFrom())
                && one.coverTo().equals(other.coverTo())
                && one.premium().equals(other.premium());
    }

    public synchronized List<Policy> policies() {
        return List.copyOf(policies.values());
    }

    @Override
    public synchronized List<Cohort> cohorts(String product) {
        Map<List<Object>, Cohort> cohorts = new LinkedHashMap<>();
        policies.values().stream()
                .filter(policy -> policy.product().equals(product))
                .forEach(policy -> cohorts.merge(
                        List.of(policy.coverFrom(), policy.coverTo()),
                        new Cohort(product, policy.coverFrom(), policy.coverTo(), policy.premium(), 1),
                        (one, other) -> new Cohort(
                                product,
                                one.coverFrom(),
                                one.coverTo(),
                                one.premium().plus(other.premium()),
                                one.policies() + other.policies())));
        return List.copyOf(cohorts.values());
    }

    @Override
    public synchronized List<ServiceSpend> spends(String product) {
        return spends.getOrDefault(product, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public synchronized void replaceSpends(String file, String product, List<ServiceSpend> of) {
        if (of.size() > MOST_SPENDS) {
            throw new IllegalArgumentException("one item holds at most " + MOST_SPENDS + " spends");
        }
        spends.computeIfAbsent(product, _ -> new TreeMap<>()).put(file, List.copyOf(of));
    }
}
