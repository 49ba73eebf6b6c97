/** Fonts of ours, for documents that do not carry theirs. */
@org.jspecify.annotations.NullMarked
package kuaipei.reading.font;
