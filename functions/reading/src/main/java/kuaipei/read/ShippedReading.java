package kuaipei.read;

import java.util.Arrays;
import java.util.stream.IntStream;
import kuaipei.reading.DocumentReader;
import kuaipei.reading.Reading;
import kuaipei.reading.image.Pixels;

/** The engine that ships, one page at a time: it is not made for several threads, and one machine calls with several. */
final class ShippedReading implements PaperReading {

    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 1_600;
    private static final int LINE_EVERY = 80;
    private static final int LINE_HEIGHT = 28;
    private static final int MARGIN = 150;
    private static final int STROKE = 7;

    private final DocumentReader reader;
    private final KnownLayouts layouts;

    private ShippedReading(DocumentReader reader, KnownLayouts layouts) {
        this.reader = reader;
        this.layouts = layouts;
    }

    /**
     * Loads the engine and reads a page of strokes: the first page costs seconds of compilation, which belong before a
     * snapshot and not into a claimant's waiting.
     */
    static ShippedReading primed(int threads, KnownLayouts layouts) {
        ShippedReading reading = new ShippedReading(DocumentReader.of(layouts.current(), threads), layouts);
        reading.read("priming", Upright.jpeg(strokes()));
        return reading;
    }

    @Override
    public synchronized void refresh() {
        layouts.refresh();
        reader.use(layouts.current());
    }

    @Override
    public synchronized String name() {
        return reader.name();
    }

    @Override
    public synchronized Reading read(String document, byte[] file) {
        return reader.read(document, file);
    }

    /** Rows of upright strokes, which the detector takes for lines of text; drawn without a font, as Lambda has none. */
    private static Pixels strokes() {
        byte[] page = new byte[WIDTH * HEIGHT * 3];
        Arrays.fill(page, (byte) 0xff);
        IntStream.range(MARGIN, HEIGHT - MARGIN)
                .filter(y -> y % LINE_EVERY < LINE_HEIGHT)
                .forEach(y -> IntStream.range(MARGIN, WIDTH - MARGIN)
                        .filter(x -> x / STROKE % 2 == 0)
                        .forEach(x -> Arrays.fill(page, (y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3, (byte) 0)));
        return new Pixels(WIDTH, HEIGHT, page);
    }
}
