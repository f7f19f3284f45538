package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.Moment;
import io.weft.customer.SurveyAnswer;
import io.weft.customer.TimelineSource;
import io.weft.customer.store.SurveyQueries;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells the timeline of surveys answered, of those whose source record is open to the viewer. */
@Component
@RequiredArgsConstructor
class SurveyMoments implements TimelineSource {

    private final CustomerDirectory directory;
    private final SurveyQueries surveys;

    @Override
    public String id() {
        return "surveys";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Moment> of(long gcid, Scope scope) {
        var open = directory.sight(gcid, scope).openRecords();
        return surveys.of(open, MOST).stream().map(SurveyMoments::moment).toList();
    }

    private static Moment moment(SurveyAnswer answer) {
        var points = answer.score() + " / " + answer.type().most();
        var occasion = Objects.requireNonNullElse(answer.occasion(), "");
        return new Moment(
                answer.answeredAt(),
                false,
                "message-circle",
                "timeline.survey." + answer.type(),
                occasion.isEmpty() ? points : points + " · " + occasion,
                null,
                answer.company(),
                null);
    }
}
