/** The shell around every page: menu, language, theme, flash, errors, numbers and dates as people read them. */
@NullMarked
package io.weft.platform.web;

import org.jspecify.annotations.NullMarked;
