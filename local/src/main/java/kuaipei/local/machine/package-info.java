/** The whole suite on one machine: the resources, triggers and functions of template.yaml on embedded parts. */
@NullMarked
package kuaipei.local.machine;

import org.jspecify.annotations.NullMarked;
