package io.weft.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.weft.access.Scope;
import io.weft.kpi.Score;
import io.weft.kpi.ScoreItem;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.service.ScoreDesk;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/scores}: scores of a month with their items, within the caller's scope. */
@RestController
@RequiredArgsConstructor
class ScoreApiController {

    private static final int MOST = 500;

    private final ScoreDesk desk;

    /** A score as JSON. */
    record ScoreAnswer(
            String period,
            SubjectKind kind,
            String subject,
            String scheme,
            int schemeVersion,
            BigDecimal score,
            BigDecimal adjustment,
            BigDecimal total,
            boolean complete,
            int place,
            int peers,
            List<ScoreItem> items) {

        static ScoreAnswer of(Score score, List<ScoreItem> items) {
            return new ScoreAnswer(
                    YearMonth.from(score.period()).toString(),
                    score.subject().kind(),
                    score.subject().key(),
                    score.scheme(),
                    score.schemeVersion(),
                    score.score(),
                    score.adjustment(),
                    score.total(),
                    score.complete(),
                    score.place(),
                    score.peers(),
                    items);
        }
    }

    /** A page of scores; {@code next} is the {@code after} of the following one. */
    record ScoresAnswer(List<ScoreAnswer> rows, @Nullable String next) {}

    @GetMapping("/api/v1/scores")
    @PreAuthorize("hasAuthority('KPI_VIEW')")
    @Operation(summary = "Scores of a month by kind of subject, the best first, with their items")
    ScoresAnswer scores(
            @RequestParam YearMonth period,
            @RequestParam(defaultValue = "COMPANY") SubjectKind kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit,
            Scope scope) {
        var page = desk.page(new ScoreDesk.Asked(period, kind, after, Math.max(1, Math.min(limit, MOST))), scope);
        return new ScoresAnswer(
                page.rows().stream()
                        .map(score -> ScoreAnswer.of(score, desk.items(score)))
                        .toList(),
                page.next());
    }
}
