/** What a phone makes of a paper. */
@org.jspecify.annotations.NullMarked
package kuaipei.drawing.photo;
