/** Use cases around a customer: find, look at, enter, unmask, log a contact. */
@NamedInterface("service")
@NullMarked
package io.weft.customer.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
