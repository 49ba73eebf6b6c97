package kuaipei.core.port;

/** One bill under one policy. Whoever holds it is the only claim that may be paid for it. */
public record BillGuard(String code, String number, String policy) {

    /** Its key in the guards table. */
    public String key() {
        return "bill#" + code + "#" + number + "#" + policy;
    }
}
