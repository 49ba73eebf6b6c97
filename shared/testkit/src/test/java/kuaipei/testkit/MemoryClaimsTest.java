package kuaipei.testkit;

import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.RegisterStore;

class MemoryClaimsTest extends ClaimStoreContract {

    private final MemoryRegister register = new MemoryRegister(new MemoryKeys());
    private final MemoryClaims claims = new MemoryClaims(register);

    @Override
    protected ClaimStore claims() {
        return claims;
    }

    @Override
    protected RegisterStore register() {
        return register;
    }
}
