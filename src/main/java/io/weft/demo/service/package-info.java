/** Loads the demo group once, through the feeds, and tells how far it is. */
@NullMarked
package io.weft.demo.service;

import org.jspecify.annotations.NullMarked;
