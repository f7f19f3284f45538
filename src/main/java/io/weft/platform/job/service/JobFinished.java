package io.weft.platform.job.service;

import io.weft.platform.job.JobStatus;
import java.util.UUID;

/** A job is over; the bell tells whoever asked for it. */
public record JobFinished(UUID job, String type, JobStatus status, long requestedBy) {}
