@NullMarked
package io.weft.platform.feed.service;

import org.jspecify.annotations.NullMarked;
