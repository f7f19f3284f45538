/** Judgements on metrics, plans and scores: facts in, decision out. */
@NullMarked
package io.weft.kpi.rules;

import org.jspecify.annotations.NullMarked;
