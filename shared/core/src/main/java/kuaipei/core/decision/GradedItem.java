package kuaipei.core.decision;

/**
 * One item of the disability grading JR/T 0083-2013 人身保险伤残评定.
 *
 * @param subClass body function or structure: {@code 7.6}
 * @param grade 1 (heaviest) to 10
 * @param text what the item says
 */
public record GradedItem(String subClass, int grade, String text) {

    public static final int HEAVIEST = 1;
    public static final int LIGHTEST = 10;

    public GradedItem {
        if (grade < HEAVIEST || grade > LIGHTEST) {
            throw new IllegalArgumentException("a disability grade is 1 to 10, not " + grade);
        }
    }

    /**
     * Reads an item as contracts write it; whether a table has it is not looked at.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static GradedItem of(String written) {
        String[] parts = written.split("/", 3);
        if (parts.length < 3 || !parts[1].matches("[0-9]{1,2}")) {
            throw new IllegalArgumentException(written + " is no item; write sub-class/grade/text, as 7.6/6/一肢缺失(腕踝)");
        }
        return new GradedItem(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }

    /** As contracts write it: {@code 7.6/6/一肢缺失(腕踝)}. */
    @Override
    public String toString() {
        return subClass + "/" + grade + "/" + text;
    }
}
