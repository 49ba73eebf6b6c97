/** Orders to the bank, and its answers. */
@org.jspecify.annotations.NullMarked
package kuaipei.payment;
