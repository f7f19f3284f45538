/** The bell: short messages to one person, with a link to what they are about. */
@NullMarked
package io.weft.platform.notify;

import org.jspecify.annotations.NullMarked;
