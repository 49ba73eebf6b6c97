@NullMarked
package kuaipei.local.template;

import org.jspecify.annotations.NullMarked;
