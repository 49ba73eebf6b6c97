package kuaipei.local.machine;

/** A request that AWS would answer with status 400 and this type. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;

    Refused(String type, String message) {
        super(message);
        this.type = type;
    }

    String type() {
        return type;
    }
}
