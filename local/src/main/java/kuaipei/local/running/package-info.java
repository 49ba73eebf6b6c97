/** A suite that runs in a data folder, and how other commands reach it. */
@NullMarked
package kuaipei.local.running;

import org.jspecify.annotations.NullMarked;
