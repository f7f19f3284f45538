/** Reads contracts, and says which files fill their tables. */
@NullMarked
package io.weft.policy.store;

import org.jspecify.annotations.NullMarked;
