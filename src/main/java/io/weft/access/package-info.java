/**
 * Who may do what, and with whose records: companies, their organisation trees, users, role grants and sign-in.
 *
 * <p>A user holds any number of {@link io.weft.access.Role roles}, each granted with a {@link
 * io.weft.access.ScopeLevel reach} and an end date. From the live grants follow the authorities ({@link
 * io.weft.access.Permission}) that guard the handlers, and the {@link io.weft.access.Scope} that every query for
 * customer data takes.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"platform"})
@NullMarked
package io.weft.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
