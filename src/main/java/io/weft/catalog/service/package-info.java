/** What can be done with the catalog. */
@NamedInterface("service")
@NullMarked
package io.weft.catalog.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
