@org.jspecify.annotations.NullMarked
package kuaipei.local.evaluate;
