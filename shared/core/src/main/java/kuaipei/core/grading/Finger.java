package kuaipei.core.grading;

/**
 * A finger with its bone of the palm, and what its segments are worth of one hand's function. Thumb 36, index and middle
 * finger 18 each, ring and little finger 9 each, palm 10: a hand is 100 per cent (JR/T 0083-2013).
 */
public enum Finger {
    THUMB("拇指", 18, 0, 18, 4),
    INDEX("食指", 8, 7, 3, 2),
    MIDDLE("中指", 8, 7, 3, 2),
    RING("无名指", 4, 3, 2, 1),
    LITTLE("小指", 4, 3, 2, 1);

    /** The bones of a finger, from the tip inwards; a thumb has no middle one. */
    public enum Segment {
        DISTAL("末节"),
        MIDDLE("中节"),
        PROXIMAL("近节"),
        /** Its bone of the palm. */
        METACARPAL("掌骨");

        private final String chinese;

        Segment(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    private final String chinese;
    private final int distal;
    private final int middle;
    private final int proximal;
    private final int metacarpal;

    Finger(String chinese, int distal, int middle, int proximal, int metacarpal) {
        this.chinese = chinese;
        this.distal = distal;
        this.middle = middle;
        this.proximal = proximal;
        this.metacarpal = metacarpal;
    }

    public String chinese() {
        return chinese;
    }

    /** Every finger has all but the thumb, which has no middle one. */
    public boolean has(Segment segment) {
        return this != THUMB || segment != Segment.MIDDLE;
    }

    /**
     * Per cent of one hand that is lost from a segment outwards: what hangs on a lost segment is lost with it.
     *
     * @throws IllegalArgumentException if the finger has no such segment
     */
    public int percentFrom(Segment innermost) {
        if (!has(innermost)) {
            throw new IllegalArgumentException("a thumb has no middle segment");
        }
        return switch (innermost) {
            case DISTAL -> distal;
            case MIDDLE -> distal + middle;
            case PROXIMAL -> distal + middle + proximal;
            case METACARPAL -> distal + middle + proximal + metacarpal;
        };
    }
}
