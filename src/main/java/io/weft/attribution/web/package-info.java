/** The pages and calls of attribution: claims to confirm, disputes, the ledger and its matrix, why something earned nothing. */
@NullMarked
package io.weft.attribution.web;

import org.jspecify.annotations.NullMarked;
