package kuaipei.local.running;

import java.nio.file.Path;

/** Another suite keeps its state in the folder. */
public final class FolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    FolderInUse(Path folder) {
        super("a suite is running in " + folder + "; stop it, or name another folder with --data");
    }
}
