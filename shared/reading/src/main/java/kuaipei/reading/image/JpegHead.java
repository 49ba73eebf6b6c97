package kuaipei.reading.image;

import java.util.Optional;

/**
 * What a JPEG's segments say before a pixel is decoded, from its first marker to the end of its first picture: what a phone
 * keeps behind that, a film or a second picture, and the preview within a segment are nothing that is decoded here.
 *
 * @param width in pixels, 0 where no frame says it
 * @param height in pixels, 0 where no frame says it
 * @param components 1 grey, 3 colours, 4 inks
 * @param adobeTransform of Adobe's segment: 0 for inks as they are, 2 for YCCK; empty where there is no such segment
 * @param scans passes over the picture; each costs its decoder the whole of it
 * @param end where following its markers came to
 */
record JpegHead(int width, int height, int components, Optional<Integer> adobeTransform, int scans, End end) {

    /** Where following a JPEG's markers comes to. */
    enum End {
        /** The picture's own end. */
        REACHED,
        /** The file's end, before that. */
        MISSING,
        /** A marker that no photograph has there. Decoders go different ways on from it, so nothing behind it is known. */
        LOST
    }

    /**
     * Pixels times passes: a progressive photograph of 12 megapixels has about ten passes, a hostile one thousands. The JDK
     * draws every pass, 14 ms of CPU a million.
     */
    private static final long MOST_SCANNED_PIXELS = 125_000_000;

    static JpegHead of(byte[] file) {
        return new Walk(file).head();
    }

    /** Whether all of its picture is there. The JDK's decoder fills what is missing with grey and says nothing. */
    boolean isWhole() {
        return end == End.REACHED;
    }

    /**
     * Whether its passes over so many pixels are more than anybody waits for, or cannot be counted: from a first picture of
     * tables alone the JDK goes on to the next.
     */
    boolean takesTooLong(long width, long height) {
        boolean uncounted = end == End.LOST || (end == End.REACHED && scans == 0);
        return uncounted || width * height * scans > MOST_SCANNED_PIXELS;
    }

    /** From marker to marker, each byte looked at once. */
    private static final class Walk {

        private static final int MARKER = 0xFF;
        private static final int FIRST_FRAME = 0xC0;
        private static final int LAST_FRAME = 0xCF;
        private static final int HUFFMAN_TABLES = 0xC4;
        private static final int RESERVED_FRAME = 0xC8;
        private static final int ARITHMETIC_TABLES = 0xCC;
        private static final int FIRST_RESTART = 0xD0;
        private static final int LAST_RESTART = 0xD7;
        private static final int END_OF_PICTURE = 0xD9;
        private static final int START_OF_SCAN = 0xDA;
        private static final int QUANTISING_TABLES = 0xDB;
        private static final int LINES = 0xDC;
        private static final int RESTART_INTERVAL = 0xDD;
        private static final int FIRST_OF_PROGRAMS = 0xE0;
        private static final int ADOBE = 0xEE;
        private static final int LAST_OF_PROGRAMS = 0xEF;
        private static final int COMMENT = 0xFE;

        private static final int LENGTH_BYTES = 2;
        private static final int COMPONENTS_AT = 5;
        private static final int ADOBE_TRANSFORM_AT = 11;

        private final byte[] file;
        /** Behind the marker that every JPEG begins with. */
        private int at = 2;

        private int width;
        private int height;
        private int components;
        private Optional<Integer> transform = Optional.empty();
        private int scans;
        private Optional<End> end = Optional.empty();

        Walk(byte[] file) {
            this.file = file;
        }

        JpegHead head() {
            while (end.isEmpty() && toNext()) {
                take(at(at - 1));
            }
            return new JpegHead(width, height, components, transform, scans, end.orElse(End.MISSING));
        }

        /**
         * Moves behind the next marker; false where there is none. In a pass's data 0xFF is followed by 0, and a marker may
         * have any number of 0xFF before it. What else stands before one is passed over, as decoders do.
         */
        private boolean toNext() {
            while (at + 1 < file.length) {
                at++;
                if (at(at - 1) == MARKER && at(at) != 0 && at(at) != MARKER) {
                    at++;
                    return true;
                }
            }
            return false;
        }

        private void take(int marker) {
            if (marker == END_OF_PICTURE) {
                end = Optional.of(End.REACHED);
            } else if (isSegment(marker)) {
                segment(marker);
            } else if (marker < FIRST_RESTART || marker > LAST_RESTART) {
                end = Optional.of(End.LOST);
            }
        }

        /** Whether it begins a segment that a photograph has at this place: its frame comes once, before its passes. */
        private boolean isSegment(int marker) {
            return switch (marker) {
                case HUFFMAN_TABLES,
                        ARITHMETIC_TABLES,
                        START_OF_SCAN,
                        QUANTISING_TABLES,
                        LINES,
                        RESTART_INTERVAL,
                        COMMENT -> true;
                default ->
                    (isFrame(marker) && scans == 0) || (marker >= FIRST_OF_PROGRAMS && marker <= LAST_OF_PROGRAMS);
            };
        }

        private static boolean isFrame(int marker) {
            return marker >= FIRST_FRAME
                    && marker <= LAST_FRAME
                    && marker != HUFFMAN_TABLES
                    && marker != RESERVED_FRAME
                    && marker != ARITHMETIC_TABLES;
        }

        private void segment(int marker) {
            int body = at + LENGTH_BYTES;
            if (body > file.length) {
                at = file.length;
                return;
            }
            if (marker == START_OF_SCAN) {
                scans++;
            } else if (isFrame(marker) && body + COMPONENTS_AT < file.length) {
                height = number(body + 1);
                width = number(body + 3);
                components = at(body + COMPONENTS_AT);
            } else if (marker == ADOBE && scans == 0 && isAdobe(body)) {
                transform = Optional.of(at(body + ADOBE_TRANSFORM_AT));
            }
            // A length that is less than its own two bytes counts as these, as decoders have it.
            at += Math.max(LENGTH_BYTES, number(at));
        }

        private boolean isAdobe(int body) {
            return body + ADOBE_TRANSFORM_AT < file.length
                    && file[body] == 'A'
                    && file[body + 1] == 'd'
                    && file[body + 2] == 'o'
                    && file[body + 3] == 'b'
                    && file[body + 4] == 'e';
        }

        private int at(int place) {
            return file[place] & 0xff;
        }

        private int number(int place) {
            return at(place) << Byte.SIZE | at(place + 1);
        }
    }
}
