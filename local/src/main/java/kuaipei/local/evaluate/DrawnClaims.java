package kuaipei.local.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kuaipei.drawing.Drawing;
import kuaipei.local.running.Scratch;

/**
 * Claims that are drawn one at a time, read and deleted, so that thousands need no more room than one.
 *
 * @param liars share of claims in which a paper lies, 0 to 1
 * @param folder where they lie while they are read
 * @param keep gets those in which something was proven falsely, drawn again
 */
public record DrawnClaims(Drawing drawing, long seed, double liars, Path folder, Optional<Path> keep) {

    /**
     * Reads some of the claims of the seed.
     *
     * @param from number of the first, from 1
     * @param to number of the last
     * @param progress told after each claim
     */
    public void read(Evaluation evaluation, int from, int to, Consumer<String> progress) throws IOException {
        for (int number = from; number <= to; number++) {
            Path claim = drawing.claim(seed, number, liars, folder);
            int before = evaluation.falselyProven().size();
            evaluation.claim(claim, _ -> {});
            new Scratch(claim).close();
            if (keep.isPresent() && evaluation.falselyProven().size() > before) {
                drawing.claim(seed, number, liars, keep.get());
            }
            progress.accept("claim %d of %d to %d: %s".formatted(number, from, to, evaluation.soFar()));
        }
    }
}
