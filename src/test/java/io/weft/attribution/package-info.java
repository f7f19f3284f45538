/** Sales to attribute, made for tests. */
@NullMarked
package io.weft.attribution;

import org.jspecify.annotations.NullMarked;
