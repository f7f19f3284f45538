/** What happens while Weft starts: the clock, the texts, and clear sentences when it must not start. */
@NullMarked
package io.weft.platform.startup;

import org.jspecify.annotations.NullMarked;
