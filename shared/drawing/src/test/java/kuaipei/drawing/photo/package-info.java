/** What photographs of papers promise. */
@org.jspecify.annotations.NullMarked
package kuaipei.drawing.photo;
