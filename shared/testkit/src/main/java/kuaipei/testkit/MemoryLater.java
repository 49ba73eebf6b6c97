package kuaipei.testkit;

import java.time.LocalDate;
import java.util.List;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.port.LaterStore;

/** Claims that papers follow, looked for among those in memory. */
public final class MemoryLater implements LaterStore {

    private final MemoryClaims claims;

    public MemoryLater(MemoryClaims claims) {
        this.claims = claims;
    }

    @Override
    public List<Following> at(LaterPapers.Stage stage, LocalDate lastDue) {
        return claims.all()
                .flatMap(stored -> stored.state().papersToFollow().stream()
                        .filter(later -> later.stage() == stage
                                && !later.promised().due().isAfter(lastDue))
                        .map(later ->
                                new Following(stored.claim(), later.promised().due())))
                .toList();
    }
}
