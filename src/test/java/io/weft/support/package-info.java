/** The world tests live in: a real database, one mock-web context, one browser context. */
@NullMarked
package io.weft.support;

import org.jspecify.annotations.NullMarked;
