/** What people and jobs do with metrics, plans, schemes and scores. */
@NamedInterface("service")
@NullMarked
package io.weft.kpi.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
