package kuaipei.local.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import kuaipei.reading.layout.Layouts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The layouts that ship, and those of a folder that {@code --layouts} names. */
final class ChosenLayouts {

    private ChosenLayouts() {}

    /** @throws ParameterException naming the file that is no layout, or the folder that is none */
    static Layouts of(Optional<Path> folder, @Nullable CommandSpec spec) {
        Layouts shipped = Layouts.shipped();
        try {
            return folder.map(shipped::with).orElse(shipped);
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--layouts: " + refused.getMessage(), refused);
        }
    }
}
