package kuaipei.testkit;

import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.LaterStore;

class MemoryLaterTest extends LaterStoreContract {

    private final MemoryClaims claims = new MemoryClaims(new MemoryRegister(new MemoryKeys()));

    @Override
    protected ClaimStore claims() {
        return claims;
    }

    @Override
    protected LaterStore later() {
        return new MemoryLater(claims);
    }
}
