/** The partners' pages. */
@NullMarked
package io.weft.partner.web;

import org.jspecify.annotations.NullMarked;
