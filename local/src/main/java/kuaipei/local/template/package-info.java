/** template.yaml as the suite on one machine reads it: strictly, naming whatever it does not understand. */
@NullMarked
package kuaipei.local.template;

import org.jspecify.annotations.NullMarked;
