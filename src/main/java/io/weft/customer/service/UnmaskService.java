package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.UnmaskField;
import io.weft.customer.Unmasked;
import org.springframework.stereotype.Service;

/** Shows a masked value in clear: with a reason, a log line, and an alert beyond the day's limit (AC-06, AC-07). */
@Service
public class UnmaskService {

    /** The golden value in clear; the reason is required, at most 200 characters. */
    public Unmasked unmask(long gcid, UnmaskField field, String reason, Scope scope) {
        throw new UnsupportedOperationException();
    }
}
