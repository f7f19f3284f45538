/**
 * Which tier a customer is in: rule sets as data, tried on everybody before they hold, run over all customers, explained.
 *
 * <p>Each customer has one tier for the group and one for every company that has to do with him, from the facts open to it.
 * Rules: docs/rules/tiering.md.
 */
@ApplicationModule(
        displayName = "Tiering",
        allowedDependencies = {
            "platform",
            "access",
            "access :: service",
            "catalog",
            "catalog :: service",
            "customer",
            "customer :: service",
            "policy"
        })
@NullMarked
package io.weft.tiering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
