/** The agents' pages. */
@NullMarked
package io.weft.workforce.web;

import org.jspecify.annotations.NullMarked;
