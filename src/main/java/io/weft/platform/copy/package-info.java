/** Bulk loading and bulk reading by COPY. */
@NullMarked
package io.weft.platform.copy;

import org.jspecify.annotations.NullMarked;
