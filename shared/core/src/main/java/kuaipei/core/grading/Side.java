package kuaipei.core.grading;

/** Of the body, as the injured person has it. */
public enum Side {
    LEFT("左"),
    RIGHT("右"),
    /** Both, or a part of which there is one. */
    BOTH("");

    private final String chinese;

    Side(String chinese) {
        this.chinese = chinese;
    }

    boolean meets(Side other) {
        return this == other || this == BOTH || other == BOTH;
    }

    public String chinese() {
        return chinese;
    }
}
