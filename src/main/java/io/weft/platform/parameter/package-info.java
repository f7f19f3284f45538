/** The numbers an administrator may change ({@code P.…} of the rule book), each with the day it holds from. */
@NullMarked
package io.weft.platform.parameter;

import org.jspecify.annotations.NullMarked;
