/** Files in encrypted pieces, staging, and the SQL that a kind's declaration turns into. */
@NullMarked
package io.weft.platform.feed.store;

import org.jspecify.annotations.NullMarked;
