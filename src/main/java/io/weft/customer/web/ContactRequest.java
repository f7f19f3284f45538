package io.weft.customer.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.weft.catalog.Need;
import io.weft.customer.ContactDetails;
import io.weft.customer.ContactDirection;
import io.weft.customer.ContactMode;
import io.weft.customer.ContactOutcome;
import io.weft.customer.ContactPurpose;
import io.weft.customer.NeedAnswer;
import io.weft.customer.NextStep;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contact as the API takes it. */
@Schema(name = "Contact")
record ContactRequest(
        @Schema(description = "What was said, in the customer's words") @NotBlank @Size(max = 4000) @Nullable
        String summary,

        @NotNull @Nullable ContactMode mode,

        @Schema(description = "OUT when not given") @Nullable
        ContactDirection direction,

        @Nullable ContactPurpose purpose,

        @Schema(description = "When it took place; now when not given; never in the future") @Nullable
        OffsetDateTime at,

        @Nullable ContactOutcome outcome,

        @Schema(description = "Needs of other lines that came up") @Nullable
        Set<Need> needs,

        @Schema(description = "true: asked, and there is no other need (SR-COO-08)") @Nullable
        Boolean noOtherNeed,

        @Schema(description = "Day of the next step; becomes a task") @Nullable
        LocalDate nextOn,

        @Size(max = 200) @Nullable String nextTitle) {

    ContactDetails details(ZoneId zone, LocalDateTime now) {
        if (summary == null || mode == null) {
            throw new IllegalStateException("not validated");
        }
        var found = needs == null ? Set.<Need>of() : needs;
        return new ContactDetails(
                summary,
                mode,
                direction == null ? ContactDirection.OUT : direction,
                purpose,
                at == null ? now : at.atZoneSameInstant(zone).toLocalDateTime(),
                outcome,
                NeedAnswer.of(found, Boolean.TRUE.equals(noOtherNeed)));
    }

    @Nullable
    NextStep next(String untitled) {
        return nextOn == null ? null : new NextStep(nextOn, nextTitle == null ? untitled : nextTitle);
    }
}
