/** The language of feeds: kinds with their columns and references, declared by the module that owns the table. */
@NullMarked
package io.weft.platform.feed;

import org.jspecify.annotations.NullMarked;
