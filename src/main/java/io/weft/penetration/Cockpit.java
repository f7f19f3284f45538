package io.weft.penetration;

import java.time.Instant;
import java.util.List;

/**
 * What one cockpit page begins with, counted from one state of the data.
 *
 * @param monthBefore the same slice a month earlier
 * @param yearBefore the same slice a year earlier
 * @param above the organisation units from the top to the one filter unit
 * @param dataAt when the data last changed
 */
public record Cockpit(
        Figures figures,
        Figures monthBefore,
        Figures yearBefore,
        CodeNames names,
        KnownCodes codes,
        List<String> above,
        Instant dataAt) {}
