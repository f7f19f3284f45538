/** Pages of the studio, the runs and the tier of a customer. */
@NullMarked
package io.weft.tiering.web;

import org.jspecify.annotations.NullMarked;
