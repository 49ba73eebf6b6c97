/** What a claimant may be told of how far a claim is. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.progress;
