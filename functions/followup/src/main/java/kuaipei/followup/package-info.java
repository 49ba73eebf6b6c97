/** Follows up what claimants promised to send after they were paid. */
@org.jspecify.annotations.NullMarked
package kuaipei.followup;
