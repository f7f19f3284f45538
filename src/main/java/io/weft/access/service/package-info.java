/** Use cases of access: signing in, granting, the organisation tree, and the scope that follows from the grants. */
@NamedInterface("service")
@NullMarked
package io.weft.access.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
