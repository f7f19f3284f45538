/** What a viewer may see of a customer's contracts, and what became of those that began or ended together. */
@NamedInterface("service")
@NullMarked
package io.weft.policy.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
