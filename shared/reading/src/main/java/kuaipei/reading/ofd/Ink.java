package kuaipei.reading.ofd;

import java.awt.Composite;
import java.awt.CompositeContext;
import java.awt.RenderingHints;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Lays colours over a page as a stamp's ink does: what is printed beneath stays to be seen, white is no ink. */
final class Ink implements Composite {

    private static final int FULL = 255;

    @Override
    public CompositeContext createContext(ColorModel source, ColorModel target, RenderingHints hints) {
        return new CompositeContext() {
            @Override
            public void dispose() {
                // Nothing is held.
            }

            @Override
            public void compose(Raster ink, Raster page, WritableRaster out) {
                int width = Math.min(ink.getWidth(), page.getWidth());
                int height = Math.min(ink.getHeight(), page.getHeight());
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        int over = source.getRGB(ink.getDataElements(ink.getMinX() + x, ink.getMinY() + y, null));
                        int under = target.getRGB(page.getDataElements(page.getMinX() + x, page.getMinY() + y, null));
                        out.setDataElements(
                                out.getMinX() + x, out.getMinY() + y, target.getDataElements(mixed(over, under), null));
                    }
                }
            }
        };
    }

    private static int mixed(int over, int under) {
        int cover = over >>> 24;
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int ink = FULL - cover * (FULL - (over >> shift & FULL)) / FULL;
            mixed = mixed << 8 | ink * (under >> shift & FULL) / FULL;
        }
        return mixed;
    }
}
