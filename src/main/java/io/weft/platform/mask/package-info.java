/** How personal data looks on a screen before somebody asks for it with a reason. */
@NullMarked
package io.weft.platform.mask;

import org.jspecify.annotations.NullMarked;
