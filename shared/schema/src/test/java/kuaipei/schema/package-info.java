/** The published schemas, held to what the loader and the readers take. */
@org.jspecify.annotations.NullMarked
package kuaipei.schema;
