/** Claims, confirmations and the ledger in the database; set work in single statements. */
@NullMarked
package io.weft.attribution.store;

import org.jspecify.annotations.NullMarked;
