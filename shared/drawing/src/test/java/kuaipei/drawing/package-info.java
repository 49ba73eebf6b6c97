/** What drawn papers promise. */
@org.jspecify.annotations.NullMarked
package kuaipei.drawing;
