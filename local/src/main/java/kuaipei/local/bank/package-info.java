/** A bank that answers payment files, as a bank's channel would: it accepts, settles, rejects, delays and repeats itself. */
@NullMarked
package kuaipei.local.bank;

import org.jspecify.annotations.NullMarked;
