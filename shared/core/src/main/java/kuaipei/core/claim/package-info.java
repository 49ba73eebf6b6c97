/** The life of a claim: its states, what may be asked of it, and what happened. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.claim;
