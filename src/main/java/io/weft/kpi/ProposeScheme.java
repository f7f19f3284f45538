package io.weft.kpi;

import java.time.LocalDate;
import java.util.List;

/** Puts a scheme, or a new version of one, forward. */
public record ProposeScheme(
        String code,
        String name,
        SubjectKind kind,
        List<String> channels,
        AssessmentMode mode,
        Span span,
        List<SchemeItem> items,
        LocalDate from,
        String note) {

    public ProposeScheme {
        channels = List.copyOf(channels);
        items = List.copyOf(items);
    }
}
