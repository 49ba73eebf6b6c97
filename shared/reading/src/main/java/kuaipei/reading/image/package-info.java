/** Pixels: decoding, turning, resizing. */
@org.jspecify.annotations.NullMarked
package kuaipei.reading.image;
