/** Reads papers whose truth is known and counts what was right, what was proven, and what was proven falsely. */
@org.jspecify.annotations.NullMarked
package kuaipei.local.evaluate;
