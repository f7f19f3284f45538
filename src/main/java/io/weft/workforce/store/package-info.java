/** The agents' table: queries for lists, and the feed that fills it. */
@NullMarked
package io.weft.workforce.store;

import org.jspecify.annotations.NullMarked;
