@NullMarked
package kuaipei.local.bench;

import org.jspecify.annotations.NullMarked;
