/** How the demo group is made up: pure Java, a plan in, feed files out. */
@NullMarked
package io.weft.demo.rules;

import org.jspecify.annotations.NullMarked;
