/**
 * Shows how widely and how deeply the group's customers hold its products, and who they are.
 *
 * <p>Every figure is set algebra over one {@code ContractIndex} held in memory on every node. Rules:
 * docs/rules/penetration.md.
 */
@ApplicationModule(
        displayName = "Penetration",
        allowedDependencies = {
            "platform",
            "access",
            "catalog",
            "customer",
            "customer :: service",
            "policy",
            "policy :: service",
            "tiering",
            "tiering :: service",
            "attribution"
        })
@NullMarked
package io.weft.penetration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
