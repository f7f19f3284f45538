package io.weft.kpi.web;

import io.weft.kpi.NewPlan;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The head of a yearly plan. */
record NewPlanForm(
        @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
        @Nullable @Size(max = 20) String company,
        @NotBlank @Size(max = 100) @Nullable String budgetRef,
        @Nullable @Size(max = 500) String note) {

    NewPlan toCommand() {
        return new NewPlan(year, company == null ? "" : company, budgetRef, note == null ? "" : note);
    }
}
