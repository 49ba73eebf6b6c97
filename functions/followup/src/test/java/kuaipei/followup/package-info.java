@org.jspecify.annotations.NullMarked
package kuaipei.followup;
