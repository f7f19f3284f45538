package io.weft.customer;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer and is not a contact.
 *
 * @param at when; midnight where only the day is known
 * @param wholeDay only the day is known
 * @param icon name of its icon
 * @param whatKey message key of what happened
 * @param subject what it happened to, in the words of the source
 * @param subjectKey message key to say the subject by, where it is a code
 * @param company whose record tells it
 * @param noteKey message key of a remark
 */
public record Moment(
        OffsetDateTime at,
        boolean wholeDay,
        String icon,
        String whatKey,
        String subject,
        @Nullable String subjectKey,
        String company,
        @Nullable String noteKey) {}
