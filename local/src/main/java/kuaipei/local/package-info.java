/** The command line: what a person or a program runs on one machine. */
@NullMarked
package kuaipei.local;

import org.jspecify.annotations.NullMarked;
