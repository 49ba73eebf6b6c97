package kuaipei.drawing.page;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A printed paper before anybody has photographed it.
 *
 * @param picture with transparent corners where the paper has round ones
 * @param scale pixels in a tenth of a millimetre
 * @param runs where each text of the truth stands
 */
public record Page(BufferedImage picture, double scale, List<Run> runs, Truth truth) {

    public Page {
        runs = List.copyOf(runs);
    }

    /**
     * A run of text as it was printed.
     *
     * @param place around its ink, in tenths of a millimetre
     */
    public record Run(String text, Rectangle2D place) {}

    /** The same paper with one more thing that makes its print hard to read. */
    Page with(String effect) {
        return new Page(picture, scale, runs, truth.with(effect));
    }
}
