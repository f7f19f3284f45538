package io.weft.platform.parameter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One parameter as it holds today.
 *
 * @param nextValue the value that follows, where one is decided already
 * @param proposed a change waits for the second person
 */
public record ParameterRow(
        String key,
        String value,
        LocalDate validFrom,
        @Nullable String nextValue,
        @Nullable LocalDate nextFrom,
        boolean proposed) {}
