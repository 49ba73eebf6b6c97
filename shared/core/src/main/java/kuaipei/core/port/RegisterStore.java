package kuaipei.core.port;

import java.util.List;

/** The register: policies by keyed hash of the person, and their accumulators. */
public interface RegisterStore {

    /** @param person {@link Keys#person}; the policies in order of their numbers, none for somebody not insured */
    List<Policy> policiesOf(String person);

    /** The accumulator as it stands, read consistently; nothing used and version 0 if it was never written. */
    Standing usage(UsageKey usage);

    /** @param total days or fen */
    record Standing(long total, long version) {}
}
