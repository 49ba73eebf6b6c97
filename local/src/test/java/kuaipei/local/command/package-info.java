/** What commands promise. */
@NullMarked
package kuaipei.local.command;

import org.jspecify.annotations.NullMarked;
