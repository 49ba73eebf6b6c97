@org.jspecify.annotations.NullMarked
package kuaipei.progress;
