@org.jspecify.annotations.NullMarked
package kuaipei.core.law;
