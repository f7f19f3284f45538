/** Judgements about leads and joint deals: pure Java, facts in, decision with reasons out. */
@NullMarked
package io.weft.lead.rules;

import org.jspecify.annotations.NullMarked;
