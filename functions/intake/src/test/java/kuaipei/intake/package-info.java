@org.jspecify.annotations.NullMarked
package kuaipei.intake;
