/** Pixels: decoding, turning, resizing; and what drawing a document takes, whatever its form. */
@org.jspecify.annotations.NullMarked
package kuaipei.reading.image;
