/** Pages and API of feeds. */
@NullMarked
package io.weft.platform.feed.web;

import org.jspecify.annotations.NullMarked;
