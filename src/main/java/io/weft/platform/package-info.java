/** The shared kernel: it knows no business word. */
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN)
@NullMarked
package io.weft.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
