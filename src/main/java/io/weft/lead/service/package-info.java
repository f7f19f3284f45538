/** What can be done with leads, joint deals and visits. */
@NamedInterface("service")
@NullMarked
package io.weft.lead.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
