/**
 * What the group sells, through which channels, for which need, and which company may sell for which other.
 *
 * <p>This module is the one to read first: every other module has the same drawers, filled in the same way. A product
 * comes from the core system of its company; a person adds what only the group knows, its English name and the need it
 * meets, and that stays when the feed comes again. Rules: docs/rules/catalog.md.
 */
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"platform", "access", "access :: service"})
@NullMarked
package io.weft.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
