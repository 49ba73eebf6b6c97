/** PDF: its pages, drawn. */
@org.jspecify.annotations.NullMarked
package kuaipei.reading.pdf;
