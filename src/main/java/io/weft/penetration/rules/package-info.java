/** Penetration as set algebra: contract facts in primitive columns, one pass per question. Pure Java. */
@NullMarked
package io.weft.penetration.rules;

import org.jspecify.annotations.NullMarked;
