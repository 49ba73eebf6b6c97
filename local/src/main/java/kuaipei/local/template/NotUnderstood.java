package kuaipei.local.template;

/** Something in template.yaml that this machine cannot do as AWS would: it stops the start, by name. */
public final class NotUnderstood extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param what the place in the template and what is wrong there */
    public NotUnderstood(String what) {
        super("template.yaml: " + what);
    }
}
