@NullMarked
package io.weft.attribution.web;

import org.jspecify.annotations.NullMarked;
