package kuaipei.core.grading;

import java.util.List;

/** What was measured or counted on a person 检查所见, and the items of JR/T 0083-2013 that it meets. */
public sealed interface Finding permits Ears, Eyes, Hands, Joints, Measured, Mind, Skin, Strength {

    /** Those that it meets, at most one a sub-class; none where nothing of the table is reached. */
    List<Impairment> impairments();

    /** The arithmetic in a sentence, for the letter. */
    String explanation();
}
