package io.weft.kpi;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a yearly plan.
 *
 * @param company whose plan it is; empty for the group's
 * @param late made after the last day on which it is in time (SR-KPI-09)
 */
public record Plan(
        long id,
        int year,
        String company,
        int version,
        String budgetRef,
        boolean late,
        PlanStatus status,
        String note,
        long createdBy,
        long changedBy,
        String creator,
        String approver,
        @Nullable OffsetDateTime approvedAt,
        int rowVersion,
        long targets) {

    public boolean isDraft() {
        return status == PlanStatus.DRAFT;
    }

    /** Neither who made it nor who touched it last approves it (AC-02). */
    public boolean isMadeBy(long user) {
        return createdBy == user || changedBy == user;
    }

    public boolean isOfGroup() {
        return company.isEmpty();
    }

    /** The status as of a day: an approved plan runs from its year's first day on. */
    public PlanStatus statusOn(LocalDate day) {
        return status == PlanStatus.APPROVED && day.getYear() >= year ? PlanStatus.RUNNING : status;
    }

    /** Whether a subject belongs into it: the group's holds group, companies and channels, a company's its own parts. */
    public boolean takes(Subject subject) {
        return isOfGroup()
                ? !subject.kind().isInCompany()
                : company.equals(subject.company()) && subject.kind().isInCompany();
    }
}
