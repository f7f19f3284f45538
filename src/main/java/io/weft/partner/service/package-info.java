/** What can be done with partners. */
@NamedInterface("service")
@NullMarked
package io.weft.partner.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
