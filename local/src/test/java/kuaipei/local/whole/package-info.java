/** The whole suite, from a phone's first call to the bank's last answer. */
@org.jspecify.annotations.NullMarked
package kuaipei.local.whole;
