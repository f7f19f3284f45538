/**
 * The people who sell: the agents of each company, their units, channels and superiors.
 *
 * <p>It also answers what {@code access} must know about them to work out whose customers a user sees.
 */
@ApplicationModule(
        displayName = "Workforce",
        allowedDependencies = {"platform", "access", "access :: service", "catalog", "catalog :: service"})
@NullMarked
package io.weft.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
