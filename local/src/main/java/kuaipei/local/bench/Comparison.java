package kuaipei.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Draws pages and sets our engine beside others on them.
 *
 * @param python virtual environment in which RapidOCR is installed, if it is
 * @param scratch gets the pages
 * @param seed of the pages
 */
public record Comparison(Path python, Path scratch, long seed) {

    /**
     * @param usual papers on which readers are compared, beside a dense page and a long list
     * @param sides of our detector; the first is compared with the others
     */
    public void run(int usual, List<Integer> sides, Consumer<Figure> told, Consumer<String> progress)
            throws IOException {
        Files.createDirectories(scratch);
        List<BenchPages.Photo> photos = new BenchPages(scratch, seed).draw(usual);
        progress.accept("drawn " + photos.size() + " pages of 12 megapixels");
        new PeerBench(new Peers(python, scratch, progress), photos, told, progress).run(sides);
    }
}
