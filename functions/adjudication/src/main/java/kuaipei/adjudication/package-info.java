/** Decides a claim whose papers are all read. */
@org.jspecify.annotations.NullMarked
package kuaipei.adjudication;
