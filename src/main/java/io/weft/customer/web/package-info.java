/** Pages and API of customers. */
@NullMarked
package io.weft.customer.web;

import org.jspecify.annotations.NullMarked;
