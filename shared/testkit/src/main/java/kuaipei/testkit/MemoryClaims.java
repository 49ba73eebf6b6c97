package kuaipei.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.Evolution;
import kuaipei.core.port.BillGuard;
import kuaipei.core.port.Change;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.UsageWrite;

/**
 * Claims in memory, as strict as the real ones and stricter: a state that is not what the events add up to is refused.
 */
public final class MemoryClaims implements ClaimStore {

    private final Map<ClaimId, StoredClaim> claims = new HashMap<>();
    private final Map<ClaimId, List<StoredEvent>> events = new HashMap<>();
    private final Map<String, ClaimId> guards = new HashMap<>();
    private final MemoryRegister register;
    private int overtakenWrites;

    /** @param register whose accumulators move in the same transaction */
    public MemoryClaims(MemoryRegister register) {
        this.register = register;
    }

    /** Lets the next writes fail as if somebody else had been faster. */
    public synchronized void overtakeNext(int writes) {
        overtakenWrites = writes;
    }

    @Override
    public synchronized Optional<StoredClaim> load(ClaimId claim) {
        return Optional.ofNullable(claims.get(claim));
    }

    @Override
    public synchronized List<StoredEvent> events(ClaimId claim) {
        return List.copyOf(events.getOrDefault(claim, List.of()));
    }

    @Override
    public synchronized Written append(Change change) {
        if (overtakenWrites > 0) {
            overtakenWrites--;
            return new Overtaken();
        }
        long version = load(change.claim()).map(StoredClaim::version).orElse(0L);
        for (BillGuard guard : change.guards()) {
            if (!guards.getOrDefault(guard.key(), change.claim()).equals(change.claim())) {
                return new BillSeenBefore(guard);
            }
        }
        if (version != change.expected() || !change.usage().stream().allMatch(register::isAsRead)) {
            return new Overtaken();
        }
        write(change);
        return new Done(change.expected() + change.events().size());
    }

    /** Every claim as it stands. */
    Stream<StoredClaim> all() {
        return claims.values().stream();
    }

    private void write(Change change) {
        List<StoredEvent> all = new ArrayList<>(events(change.claim()));
        for (ClaimEvent event : change.events()) {
            all.add(new StoredEvent(change.claim(), all.size() + 1L, change.at(), event));
        }
        if (!Evolution.replay(all.stream().map(StoredEvent::event).toList()).equals(change.after())) {
            throw new IllegalStateException("the state of " + change.claim() + " is not what its events add up to");
        }
        events.put(change.claim(), all);
        claims.put(change.claim(), new StoredClaim(change.claim(), all.size(), change.after()));
        change.guards().forEach(guard -> guards.put(guard.key(), change.claim()));
        change.usage().forEach((UsageWrite write) -> register.write(write));
    }
}
