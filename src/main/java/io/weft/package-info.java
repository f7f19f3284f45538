/** Weft: one customer across the subsidiaries of a financial group, and the rules of selling for each other. */
@NullMarked
package io.weft;

import org.jspecify.annotations.NullMarked;
