/** Statements over facts, decisions and standings. */
@NullMarked
package io.weft.tiering.store;

import org.jspecify.annotations.NullMarked;
