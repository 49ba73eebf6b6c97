/** Violations of the core's rules, planted so that the rules can be seen to bite. */
@org.jspecify.annotations.NullMarked
package kuaipei.core.planted;
