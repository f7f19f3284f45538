package io.weft.lead;

import java.time.Instant;

/** A question another company waits to have answered: may it go ahead with this class for this customer (SR-COO-03). */
public record AskedWaiver(
        long id, long lead, String askedBy, String askedName, String productClass, Instant askedAt, int reminders) {}
