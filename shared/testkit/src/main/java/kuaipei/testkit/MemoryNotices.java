package kuaipei.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.port.NoticeStore;

/** Notices in memory. */
public final class MemoryNotices implements NoticeStore {

    private final Map<ClaimId, Map<Long, Notice>> notices = new TreeMap<>();

    @Override
    public synchronized boolean putIfAbsent(Notice notice) {
        return notices.computeIfAbsent(notice.claim(), _ -> new TreeMap<>()).putIfAbsent(notice.seq(), notice) == null;
    }

    @Override
    public synchronized List<Notice> of(ClaimId claim) {
        return List.copyOf(notices.getOrDefault(claim, Map.of()).values());
    }
}
