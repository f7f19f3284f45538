/** The judgements of attribution: pure Java, facts in, decision with its reason out. */
@NullMarked
package io.weft.attribution.rules;

import org.jspecify.annotations.NullMarked;
