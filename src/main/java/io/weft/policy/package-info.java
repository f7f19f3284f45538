/**
 * What customers hold: policies with their receipts and loss cases, and the accounts and cards beside them.
 *
 * <p>Contracts hang on the source record of their holder, so that linking customers never touches them. Which day a
 * contract is active on is decided once, by two generated columns: docs/rules/penetration.md.
 */
@ApplicationModule(
        displayName = "Policy",
        allowedDependencies = {"platform", "access", "catalog", "customer", "customer :: service", "workforce"})
@NullMarked
package io.weft.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
