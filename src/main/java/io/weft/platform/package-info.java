/**
 * What every module stands on and no business word in it: the database, time, jobs, feeds, audit, export and the web shell.
 *
 * <p>The module is open: its packages may be used by all others, and it uses none of them.
 */
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN)
@NullMarked
package io.weft.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
