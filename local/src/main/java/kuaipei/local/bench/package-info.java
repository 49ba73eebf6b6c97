/** Small measurements of the suite on the machine at hand; what {@code docs/measurements.md} reports is printed here. */
@NullMarked
package kuaipei.local.bench;

import org.jspecify.annotations.NullMarked;
