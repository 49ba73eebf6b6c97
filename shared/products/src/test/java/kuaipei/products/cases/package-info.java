@org.jspecify.annotations.NullMarked
package kuaipei.products.cases;
