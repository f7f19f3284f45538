/** Reads and writes metrics, facts, plans and scores. */
@NullMarked
package io.weft.kpi.store;

import org.jspecify.annotations.NullMarked;
