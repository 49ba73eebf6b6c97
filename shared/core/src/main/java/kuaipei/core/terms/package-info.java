/** What a product promises, as plain Java: coverages, the reasons that stop the machine, and the decision itself. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.terms;
