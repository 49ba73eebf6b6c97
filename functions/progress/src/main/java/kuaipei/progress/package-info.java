/** One notice for each step of a claim. */
@org.jspecify.annotations.NullMarked
package kuaipei.progress;
