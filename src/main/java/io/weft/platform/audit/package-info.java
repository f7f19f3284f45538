/** Who did what: one append-only trail for the whole application. */
@NullMarked
package io.weft.platform.audit;

import org.jspecify.annotations.NullMarked;
