/** Submitting, running and stopping jobs. */
@NullMarked
package io.weft.platform.job.service;

import org.jspecify.annotations.NullMarked;
