/** Pieces of papers' pictures, for the pages that people look at. */
@NullMarked
package kuaipei.local.picture;

import org.jspecify.annotations.NullMarked;
