/** The tiering rule itself: pure, without database and clock. */
@NullMarked
package io.weft.tiering.rules;

import org.jspecify.annotations.NullMarked;
