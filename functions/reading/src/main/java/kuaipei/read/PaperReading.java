package kuaipei.read;

import kuaipei.reading.Reading;

/** What reads a photograph; the engine ships 21 MB of models, a test needs none of them. */
interface PaperReading {

    /** Takes up layouts that were put into the bucket since; before a photograph's reading is named. */
    default void refresh() {}

    /** Names models and layouts: a reading under another name is made anew. */
    String name();

    /** Never throws for what is in the file: what cannot be read is answered with its refusal. */
    Reading read(String document, byte[] file);
}
