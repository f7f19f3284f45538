/** The penetration cockpit, the people behind its numbers, and the same figures as an API. */
@NullMarked
package io.weft.penetration.web;

import org.jspecify.annotations.NullMarked;
