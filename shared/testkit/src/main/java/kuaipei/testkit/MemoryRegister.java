package kuaipei.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kuaipei.core.port.Keys;
import kuaipei.core.port.Policy;
import kuaipei.core.port.RegisterStore;
import kuaipei.core.port.UsageKey;
import kuaipei.core.port.UsageWrite;

/** The register in memory. */
public final class MemoryRegister implements RegisterStore {

    private final Keys keys;
    private final Map<String, List<Policy>> policies = new HashMap<>();
    private final Map<UsageKey, Standing> usage = new HashMap<>();

    public MemoryRegister(Keys keys) {
        this.keys = keys;
    }

    public synchronized void enrol(Policy policy) {
        List<Policy> all = policies.computeIfAbsent(keys.person(policy.insured().idNumber()), _ -> new ArrayList<>());
        all.removeIf(known -> known.number().equals(policy.number()));
        all.add(policy);
        all.sort(Comparator.comparing(Policy::number));
    }

    @Override
    public synchronized List<Policy> policiesOf(String person) {
        return List.copyOf(policies.getOrDefault(person, List.of()));
    }

    @Override
    public synchronized Standing usage(UsageKey key) {
        return usage.getOrDefault(key, new Standing(0, 0));
    }

    synchronized boolean isAsRead(UsageWrite write) {
        return usage(write.usage()).version() == write.expected();
    }

    synchronized void write(UsageWrite write) {
        usage.put(write.usage(), new Standing(write.total(), write.expected() + 1));
    }
}
