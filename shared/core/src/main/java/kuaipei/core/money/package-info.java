/** Sums of money in fen and exact rates. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.money;
