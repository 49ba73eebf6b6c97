@org.jspecify.annotations.NullMarked
package kuaipei.read;
