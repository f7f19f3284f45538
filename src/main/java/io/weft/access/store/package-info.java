/** Tables of access: users and grants as entities, everything read or written in sets by SQL. */
@NullMarked
package io.weft.access.store;

import org.jspecify.annotations.NullMarked;
