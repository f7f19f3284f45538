package io.weft.kpi.web;

import io.weft.kpi.SubjectKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the scored side has against its score. */
record AppealForm(
        @NotNull @Nullable SubjectKind kind,
        @NotBlank @Size(max = 60) @Nullable String subject,
        @NotBlank @Size(max = 2000) @Nullable String reason) {}
