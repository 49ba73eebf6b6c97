/** One class a command of {@code ./kuaipei}. */
@NullMarked
package kuaipei.local.command;

import org.jspecify.annotations.NullMarked;
