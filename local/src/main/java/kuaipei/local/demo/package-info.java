/** The demonstration: three claims from photographs, as a claimant's phone would send them. */
@NullMarked
package kuaipei.local.demo;

import org.jspecify.annotations.NullMarked;
