/** Layouts as data: which kind a page is, and which words on it are which field. */
@org.jspecify.annotations.NullMarked
package kuaipei.reading.layout;
