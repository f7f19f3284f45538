/** Small words for SQL by hand: optional parameters and nullable columns. */
@NullMarked
package io.weft.platform.sql;

import org.jspecify.annotations.NullMarked;
