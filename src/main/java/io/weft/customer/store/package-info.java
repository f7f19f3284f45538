/** Statements over the tables of the customer module. */
@NullMarked
package io.weft.customer.store;

import org.jspecify.annotations.NullMarked;
