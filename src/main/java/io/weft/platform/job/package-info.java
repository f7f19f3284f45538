/** Long work outside a request: job types other modules declare, and what a page shows of a job. */
@NullMarked
package io.weft.platform.job;

import org.jspecify.annotations.NullMarked;
