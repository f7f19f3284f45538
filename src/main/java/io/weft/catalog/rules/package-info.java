/** The catalog's judgements: pure Java, facts in, decision out. */
@NullMarked
package io.weft.catalog.rules;

import org.jspecify.annotations.NullMarked;
