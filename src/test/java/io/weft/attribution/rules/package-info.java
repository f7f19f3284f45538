/** The rule book of attribution, example by example. */
@NullMarked
package io.weft.attribution.rules;

import org.jspecify.annotations.NullMarked;
