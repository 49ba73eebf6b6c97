@org.jspecify.annotations.NullMarked
package kuaipei.aws;
