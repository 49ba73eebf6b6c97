/** Examples of what a product's terms give, to the fen: read from YAML, run, and told apart where they disagree. */
@org.jspecify.annotations.NullMarked
package kuaipei.products.cases;
