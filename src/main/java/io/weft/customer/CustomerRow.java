package io.weft.customer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a list, as the viewer may see it.
 *
 * @param name in clear, masked, or a label without meaning, as the viewer's role allows
 * @param mobile masked
 * @param companies open to the viewer, in alphabetical order
 * @param contracts active contracts the viewer may see
 */
public record CustomerRow(
        long gcid,
        String name,
        PartyKind kind,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable String mobile,
        @Nullable String region,
        List<String> companies,
        int contracts,
        MatchedOn matchedOn) {}
