/** Product terms as data: wording, parameters, cases, and their strict loader. */
@org.jspecify.annotations.NullMarked
package kuaipei.products;
