package io.weft.kpi;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scheme of assessment; versions are never edited.
 *
 * @param channels the channels it is for, of schemes for channels; all others when empty
 * @param span whether a month alone or the year so far is scored
 */
public record Scheme(
        String code,
        int version,
        String name,
        SubjectKind kind,
        List<String> channels,
        AssessmentMode mode,
        Span span,
        List<SchemeItem> items,
        LocalDate validFrom,
        RuleStatus status,
        String note,
        long proposedBy,
        String proposer,
        String decider,
        @Nullable OffsetDateTime decidedAt) {

    public Scheme {
        channels = List.copyOf(channels);
        items = List.copyOf(items);
    }

    /** Whether a subject is scored by it, unless a scheme for its channel in particular is there. */
    public boolean isFor(Subject subject) {
        return kind == subject.kind() && (channels.isEmpty() || channels.contains(subject.key()));
    }
}
