package kuaipei.local.picture;

/** Tells photographs from documents by what their files are called. */
public final class PhotographName {
    private PhotographName() {}

    public static boolean is(String file) {
        return file.matches("(?i).*\\.(jpe?g|png)");
    }
}
