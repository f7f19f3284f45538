/** Reads the contracts of the group in one scan. */
@NullMarked
package io.weft.penetration.store;

import org.jspecify.annotations.NullMarked;
