/** The holdings block of the customer page. */
@NullMarked
package io.weft.policy.web;

import org.jspecify.annotations.NullMarked;
