/** From a photograph to lines of text and fields with their places; nothing here says yet that a field is true. */
@org.jspecify.annotations.NullMarked
package kuaipei.reading;
