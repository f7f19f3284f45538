/** Attribution on a real database, as people meet it. */
@NullMarked
package io.weft.attribution.service;

import org.jspecify.annotations.NullMarked;
