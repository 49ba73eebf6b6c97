@org.jspecify.annotations.NullMarked
package kuaipei.reporting;
