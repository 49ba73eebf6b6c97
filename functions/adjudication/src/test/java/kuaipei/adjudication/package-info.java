@org.jspecify.annotations.NullMarked
package kuaipei.adjudication;
