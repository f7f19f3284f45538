/** Keeps the index in step with the data, and answers for a viewer's scope. */
@NamedInterface("service")
@NullMarked
package io.weft.penetration.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
