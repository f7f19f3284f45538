/** The pages of jobs. */
@NullMarked
package io.weft.platform.job.web;

import org.jspecify.annotations.NullMarked;
