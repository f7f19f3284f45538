/**
 * The firms outside the group that bring it business: brokers, agencies, banks, dealers.
 *
 * <p>For now their register as the core systems know it; admission, scorecards and the one-vote veto follow.
 */
@ApplicationModule(
        displayName = "Partners",
        allowedDependencies = {"platform", "access", "access :: service"})
@NullMarked
package io.weft.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
