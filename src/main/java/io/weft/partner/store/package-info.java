/** The partners' table: queries for lists, and the feed that fills it. */
@NullMarked
package io.weft.partner.store;

import org.jspecify.annotations.NullMarked;
