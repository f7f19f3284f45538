/** Which days are worked: weekends, public holidays, and the weekends worked to make up for them. */
@NullMarked
package io.weft.platform.calendar;

import org.jspecify.annotations.NullMarked;
