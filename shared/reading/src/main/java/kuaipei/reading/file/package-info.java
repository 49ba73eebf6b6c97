/** Opens what was sent, whatever it is. */
@org.jspecify.annotations.NullMarked
package kuaipei.reading.file;
