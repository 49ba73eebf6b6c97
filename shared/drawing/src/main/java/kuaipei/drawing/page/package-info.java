/** Papers as they come out of a printer. */
@org.jspecify.annotations.NullMarked
package kuaipei.drawing.page;
