/**
 * Makes up a financial group to try Weft with, and loads it through the same feeds a real subsidiary uses.
 *
 * <p>Every name, number and address is invented. The same seed and day always give the same files.
 */
@ApplicationModule(
        displayName = "Demo group",
        allowedDependencies = {
            "platform",
            "access",
            "access :: service",
            "attribution",
            "attribution :: service",
            "customer",
            "customer :: service",
            "lead",
            "lead :: service",
            "kpi",
            "kpi :: service"
        })
@NullMarked
package io.weft.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
