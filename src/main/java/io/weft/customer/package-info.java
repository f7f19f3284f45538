/**
 * One customer over all companies: source records, identity, consent, contact log, tasks, and the frame of the customer page.
 *
 * <p>A company's record of a customer never disappears. Records that are surely the same person share a customer number
 * ({@code gcid}); linking moves only that number. What a viewer sees is what his own company wrote, what a live consent
 * opens to it, and the contracts it sold; the rest is sealed. Rules: docs/rules/identity.md.
 */
@ApplicationModule(
        displayName = "Customer",
        allowedDependencies = {"platform", "access", "access :: service", "catalog", "catalog :: service"})
@NullMarked
package io.weft.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
