/** Claims and answers as programs write them: strict in what is read, complete in what is said. */
@org.jspecify.annotations.NullMarked
package kuaipei.products.claimfile;
