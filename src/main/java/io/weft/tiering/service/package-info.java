/** Runs, recounts, the studio and the explanation of tiers. */
@NullMarked
@NamedInterface("service")
package io.weft.tiering.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
