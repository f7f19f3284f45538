/**
 * How a chance to sell finds the company and the person who can use it: leads and referrals, joint deals, accompanied visits,
 * and the guards that keep companies of the group from competing with each other.
 *
 * <p>A lead moves by a table of transitions; what is not in it is refused. Every refusal names its rule and a way out. Rules:
 * docs/rules/lead.md.
 */
@ApplicationModule(
        displayName = "Lead",
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
package io.weft.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
