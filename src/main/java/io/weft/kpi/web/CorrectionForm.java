package io.weft.kpi.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a published bulletin needs another edition. */
record CorrectionForm(@NotBlank @Size(max = 500) @Nullable String reason) {}
