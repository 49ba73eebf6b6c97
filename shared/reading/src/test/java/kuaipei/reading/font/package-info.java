@org.jspecify.annotations.NullMarked
package kuaipei.reading.font;
