/** The pages of leads, joint deals and visits. */
@NullMarked
package io.weft.lead.web;

import org.jspecify.annotations.NullMarked;
