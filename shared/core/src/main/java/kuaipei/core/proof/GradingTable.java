package kuaipei.core.proof;

/** The disability grading JR/T 0083-2013 as far as a proof asks it. */
public interface GradingTable {
    /** Knows no item: no grade is proven by it. */
    GradingTable NONE = (_, _) -> false;

    /**
     * @param subClass of the table: {@code 7.6}
     * @param grade 1 to 10
     * @return whether the sub-class has an item of this grade
     */
    boolean has(String subClass, int grade);
}
