/** Judgements of access as pure functions: passwords, throttling, reach of grants, rows of a user file. */
@NullMarked
package io.weft.access.rules;

import org.jspecify.annotations.NullMarked;
