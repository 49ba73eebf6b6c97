/** What is decided of a claim, and the steps that explain it. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.decision;
