/** Where leads, joint deals and visits are kept, and the statements that move many at once. */
@NullMarked
package io.weft.lead.store;

import org.jspecify.annotations.NullMarked;
