/**
 * Who earned a cross-sale: from the receipt to the claim, over the agreement of both companies, to the ledger.
 *
 * <p>Receipts of policies somebody else brought about become claims by themselves; nothing is booked before every company
 * concerned has agreed, and what is booked is never changed. Rules: docs/rules/attribution.md.
 */
@ApplicationModule(
        displayName = "Attribution",
        allowedDependencies = {
            "platform",
            "access",
            "access :: service",
            "catalog",
            "catalog :: service",
            "customer",
            "customer :: service",
            "policy",
            "lead"
        })
@NullMarked
package io.weft.attribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
