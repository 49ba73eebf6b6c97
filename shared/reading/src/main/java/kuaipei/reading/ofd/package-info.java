/** OFD (GB/T 33190-2016): its pages, drawn. */
@org.jspecify.annotations.NullMarked
package kuaipei.reading.ofd;
