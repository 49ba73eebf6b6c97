@org.jspecify.annotations.NullMarked
package kuaipei.testkit;
