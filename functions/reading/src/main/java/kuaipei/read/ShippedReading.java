package kuaipei.read;

import kuaipei.reading.DocumentReader;
import kuaipei.reading.Reading;

/** The engine that ships, one page at a time: it is not made for several threads, and one machine calls with several. */
final class ShippedReading implements PaperReading {

    private final DocumentReader reader;
    private final KnownLayouts layouts;

    private ShippedReading(DocumentReader reader, KnownLayouts layouts) {
        this.reader = reader;
        this.layouts = layouts;
    }

    /** Loads the engine and reads its first page: what that costs belongs before a snapshot. */
    static ShippedReading primed(int threads, KnownLayouts layouts) {
        DocumentReader reader = DocumentReader.of(layouts.current(), threads);
        reader.prime();
        return new ShippedReading(reader, layouts);
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
}
