/** Feeds over HTTP. */
@NullMarked
package io.weft.platform.feed.web;

import org.jspecify.annotations.NullMarked;
