package io.weft.tiering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody wants a tier to be worked otherwise from a day on. */
public record ProposeStrategy(
        String tier,
        @Nullable Integer contactDays,
        String packEn,
        String packZh,
        List<String> needs,
        List<String> classes,
        LocalDate from) {}
