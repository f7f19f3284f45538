package io.weft.customer;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A customer in the list, with what the contact log adds.
 *
 * @param age in full years; null when not known or an organisation
 * @param lastContact the latest contact the viewer's company had
 * @param grade as the viewer may know it; null where there is none
 */
public record CustomerLine(
        CustomerRow customer,
        @Nullable Integer age,
        @Nullable OffsetDateTime lastContact,
        CustomerGrades.@Nullable Named grade) {}
