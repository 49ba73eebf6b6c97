@org.jspecify.annotations.NullMarked
package kuaipei.payment;
