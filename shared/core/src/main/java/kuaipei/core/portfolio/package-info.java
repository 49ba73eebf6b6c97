/** Figures over many claims: premium, payments and their ratios. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.portfolio;
