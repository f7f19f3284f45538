package io.weft.tiering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer whose plan asks for a contact.
 *
 * @param lastContact the latest answered one; null when there never was one
 * @param all how many are due altogether
 */
public record DueCustomer(
        long gcid, String tier, int contactDays, @Nullable LocalDate lastContact, LocalDate dueOn, long all) {}
