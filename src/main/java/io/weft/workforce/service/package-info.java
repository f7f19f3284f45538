/** What can be asked about agents. */
@NamedInterface("service")
@NullMarked
package io.weft.workforce.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
