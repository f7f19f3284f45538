/** The doors: security chains, sign-in, the pages for users, companies and organisation units. */
@NullMarked
package io.weft.access.web;

import org.jspecify.annotations.NullMarked;
