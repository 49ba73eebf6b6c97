/** Violations of the rules of shared parts, planted so that the rules can be seen to bite. */
@org.jspecify.annotations.NullMarked
package kuaipei.reading.planted;
