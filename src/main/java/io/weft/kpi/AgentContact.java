package io.weft.kpi;

import io.weft.customer.ContactCursor;
import io.weft.customer.ContactMode;
import io.weft.customer.ContactOutcome;
import io.weft.customer.ContactPurpose;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A contact that counts for an agent.
 *
 * @param recordId the company's own record of the customer
 */
public record AgentContact(
        long id,
        OffsetDateTime at,
        long recordId,
        ContactMode mode,
        @Nullable ContactPurpose purpose,
        @Nullable ContactOutcome outcome) {

    /** Position of this row, for the page after it. */
    public String cursor() {
        return new ContactCursor(at.toInstant(), id).toString();
    }
}
