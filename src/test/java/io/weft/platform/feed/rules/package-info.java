@NullMarked
package io.weft.platform.feed.rules;

import org.jspecify.annotations.NullMarked;
