/** Photographs into readings: what arrived in the bucket is read once and told to its claim. */
@org.jspecify.annotations.NullMarked
package kuaipei.read;
