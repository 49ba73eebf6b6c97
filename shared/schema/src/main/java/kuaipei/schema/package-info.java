/** The published schemas, and the check of what people write against them. No function sees it: it ships what was checked. */
@org.jspecify.annotations.NullMarked
package kuaipei.schema;
