/** The table of jobs. */
@NullMarked
package io.weft.platform.job.store;

import org.jspecify.annotations.NullMarked;
