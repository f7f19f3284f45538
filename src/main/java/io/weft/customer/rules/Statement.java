package io.weft.customer.rules;

import io.weft.customer.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one attribute of a customer.
 *
 * @param recordId the source record; the later one decides when nothing else does, so that the choice is always the same
 * @param byHand entered in Weft, not sent by a core system
 */
public record Statement<T>(
        T value,
        long recordId,
        Verification verified,
        boolean byHand,
        @Nullable Instant observedAt) {}
