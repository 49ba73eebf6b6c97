package kuaipei.reading.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import kuaipei.core.paper.Point;
import kuaipei.reading.image.Pixels;

/** Where a page bears red ink, counted in square cells, and the page without it. */
final class RedInk {

    /** Cells along the page's longer side: a seal is some ten of them wide, a sign of text one. */
    private static final int CELLS = 80;

    /** Every so many pixels are looked at, along and down: a seal's strokes are wider. */
    private static final int SAMPLE = 4;

    /** From this share of red samples on a cell counts. */
    private static final double LEAST_SHARE = 0.08;

    /** Darker is no colour that a photograph shows reliably. */
    private static final int DARK = 60;

    /** Share of its own red by which ink is brighter in red than in green and blue. */
    private static final double RED = 0.3;

    /** A seal is wider and taller than this many cells: less is a word in red, or a mark. */
    private static final int LEAST_CELLS = 4;

    /** A seal is round, oval or nearly square: what is longer is a line of red print. */
    private static final int MOST_LONG = 3;

    /** Larger than this share of the page is a coloured form or card. */
    private static final double MOST_OF_PAGE = 0.15;

    /** Between the strokes of a seal the paper shows: what is red all over is no seal. */
    private static final double MOST_SHARE = 0.65;

    /** Of all seals on a page; what else is red stays as it was read. */
    private static final int MOST_SEALS = 4;

    /** Light that red ink swallows of red and of the other colours: that of seals is vermilion. */
    private static final double SWALLOWS_RED = 0.19;

    private static final double SWALLOWS_OTHERS = 0.88;

    private static final int CHANNELS = 3;

    private final int cell;
    private final int columns;
    private final int rows;
    private final double[] share;

    /** Counts the page's red ink; a look at every sixteenth pixel. */
    RedInk(Pixels page) {
        cell = Math.max(SAMPLE, Math.max(page.width(), page.height()) / CELLS);
        columns = (page.width() + cell - 1) / cell;
        rows = (page.height() + cell - 1) / cell;
        share = new double[columns * rows];
        int[] seen = new int[share.length];
        byte[] bgr = page.bgr();
        for (int y = 0; y < page.height(); y += SAMPLE) {
            for (int x = 0; x < page.width(); x += SAMPLE) {
                int at = y / cell * columns + x / cell;
                seen[at]++;
                share[at] += redness(bgr, (y * page.width() + x) * CHANNELS) > RED ? 1 : 0;
            }
        }
        for (int at = 0; at < share.length; at++) {
            share[at] /= Math.max(1, seen[at]);
        }
    }

    /** By how much of its red a pixel is redder than anything else, 0 to 1; 0 where it is too dark to tell. */
    private static double redness(byte[] bgr, int at) {
        int red = bgr[at + 2] & 0xff;
        int other = Math.max(bgr[at] & 0xff, bgr[at + 1] & 0xff);
        return red < DARK || other >= red ? 0 : (double) (red - other) / red;
    }

    /** Side of a cell, pixels. */
    int cell() {
        return cell;
    }

    /** Whether there is red ink at a place of the page. */
    boolean at(Point place) {
        int column = (int) Math.floor(place.x() / cell);
        int row = (int) Math.floor(place.y() / cell);
        return column >= 0
                && column < columns
                && row >= 0
                && row < rows
                && share[row * columns + column] >= LEAST_SHARE;
    }

    /** The boxes of what may be seals, a few at most. */
    List<Box> seals() {
        boolean[] seen = new boolean[share.length];
        List<Box> seals = new ArrayList<>();
        for (int start = 0; start < share.length && seals.size() < MOST_SEALS; start++) {
            if (!seen[start] && share[start] >= LEAST_SHARE) {
                Patch patch = patch(start, seen);
                if (patch.isSeal(columns * rows)) {
                    seals.add(patch.box(cell));
                }
            }
        }
        return seals;
    }

    /** The red cells that lie together, with gaps of one cell: between a ring and what stands in it there is paper. */
    private Patch patch(int start, boolean[] seen) {
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        Patch patch = new Patch(columns, rows, -1, -1, 0);
        while (!open.isEmpty()) {
            int at = open.remove();
            int column = at % columns;
            int row = at / columns;
            patch = patch.with(column, row, share[at]);
            for (int y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y++) {
                for (int x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x++) {
                    int next = y * columns + x;
                    if (!seen[next] && share[next] >= LEAST_SHARE) {
                        seen[next] = true;
                        open.add(next);
                    }
                }
            }
        }
        return patch;
    }

    /** Cells from one corner to the other, and how much of one cell all their ink would fill. */
    private record Patch(int left, int top, int right, int bottom, double ink) {

        Patch with(int column, int row, double share) {
            return new Patch(
                    Math.min(left, column),
                    Math.min(top, row),
                    Math.max(right, column),
                    Math.max(bottom, row),
                    ink + share);
        }

        boolean isSeal(int page) {
            int wide = right - left + 1;
            int tall = bottom - top + 1;
            return Math.min(wide, tall) >= LEAST_CELLS
                    && Math.max(wide, tall) <= MOST_LONG * Math.min(wide, tall)
                    && wide * tall <= MOST_OF_PAGE * page
                    && ink <= MOST_SHARE * wide * tall;
        }

        Box box(int cell) {
            return new Box(left * cell, top * cell, (right + 1) * cell, (bottom + 1) * cell);
        }
    }

    /** An upright box on the page, pixels; right and bottom lie outside. */
    record Box(int left, int top, int right, int bottom) {

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }

        boolean holds(Point place) {
            return place.x() >= left && place.x() < right && place.y() >= top && place.y() < bottom;
        }

        /** Wider and taller by so much on every side, as far as the page goes. */
        Box grown(int across, int down, Pixels page) {
            return new Box(
                    Math.max(0, left - across),
                    Math.max(0, top - down),
                    Math.min(page.width(), right + across),
                    Math.min(page.height(), bottom + down));
        }

        Box with(Point place, Pixels page) {
            return new Box(
                    (int) Math.clamp(Math.floor(place.x()), 0, left),
                    (int) Math.clamp(Math.floor(place.y()), 0, top),
                    (int) Math.clamp(Math.ceil(place.x()) + 1, right, page.width()),
                    (int) Math.clamp(Math.ceil(place.y()) + 1, bottom, page.height()));
        }
    }

    /**
     * Takes the ink out of a box: what is grey under red ink is as dark in red as it was, but for the little red that ink
     * swallows too.
     *
     * @param page is changed
     */
    static void bleach(Pixels page, Box box) {
        byte[] bgr = page.bgr();
        for (int y = box.top(); y < box.bottom(); y++) {
            int at = (y * page.width() + box.left()) * CHANNELS;
            for (int x = box.left(); x < box.right(); x++, at += CHANNELS) {
                double redness = redness(bgr, at);
                double cover = redness / (SWALLOWS_OTHERS - SWALLOWS_RED * (1 - redness));
                byte plain = (byte) Math.min(255, Math.round((bgr[at + 2] & 0xff) / (1 - SWALLOWS_RED * cover)));
                bgr[at] = plain;
                bgr[at + 1] = plain;
                bgr[at + 2] = plain;
            }
        }
    }
}
