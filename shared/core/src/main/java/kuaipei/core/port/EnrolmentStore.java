package kuaipei.core.port;

import java.util.List;

/** The way policies get into the register, together with the premium figures of their cohort. */
public interface EnrolmentStore {

    /** Writers that add to a cohort's figures without waiting for each other. */
    int WRITERS = 16;

    /** Policies of one transaction: two items each, and the cohort's figure, under DynamoDB's limit of 100. */
    int MOST_POLICIES = 49;

    /** How one policy's enrolment ended. */
    enum Enrolled {
        /** Written, and its premium counted. */
        NEW,
        /** Enrolled before with the same terms: nothing was counted again. */
        KNOWN,
        /** Its number belongs to another person or has other terms: what stands was left as it is. */
        TAKEN
    }

    /**
     * Enrols policies and counts the premium of the new ones, all in one transaction.
     *
     * @param policies of one product and one cover, at most {@link #MOST_POLICIES}, no number twice
     * @param writer 0 to {@link #WRITERS} − 1; two calls at once do not have the same
     * @return one for each policy, in their order
     */
    List<Enrolled> enrol(List<Policy> policies, int writer);
}
