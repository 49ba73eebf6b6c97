@NullMarked
package kuaipei.local.machine;

import org.jspecify.annotations.NullMarked;
