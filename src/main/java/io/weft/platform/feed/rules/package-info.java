/** What makes a field of a feed good or bad: pure Java. */
@NullMarked
package io.weft.platform.feed.rules;

import org.jspecify.annotations.NullMarked;
