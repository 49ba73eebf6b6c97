/** Draws claim papers whose truth is known, as photographs, from a seed. */
@org.jspecify.annotations.NullMarked
package kuaipei.drawing;
