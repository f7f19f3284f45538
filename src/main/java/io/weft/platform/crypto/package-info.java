/** Keeps personal data unreadable in the database: authenticated encryption, and keyed hashes for exact search. */
@NullMarked
package io.weft.platform.crypto;

import org.jspecify.annotations.NullMarked;
