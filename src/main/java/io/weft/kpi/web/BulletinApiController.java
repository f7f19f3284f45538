package io.weft.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.weft.access.Scope;
import io.weft.kpi.Bulletin;
import io.weft.kpi.BulletinEdition;
import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinSection;
import io.weft.kpi.service.Bulletins;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/bulletins}: the published bulletins as data, each as its caller would read it. */
@RestController
@PreAuthorize("hasAuthority('KPI_VIEW')")
@RequiredArgsConstructor
class BulletinApiController {

    private final Bulletins bulletins;

    /** An edition as JSON. */
    record EditionAnswer(
            String month,
            int edition,
            @Nullable String reason,
            String headline,
            String publisher,
            OffsetDateTime publishedAt) {

        static EditionAnswer of(BulletinEdition one) {
            return new EditionAnswer(
                    one.month().toString(),
                    one.edition(),
                    given(one.reason()),
                    one.headline(),
                    one.publisher(),
                    one.publishedAt());
        }
    }

    /** A bulletin as JSON: its words, and of its figures what the caller sees. */
    record BulletinAnswer(
            String month,
            int edition,
            @Nullable String reason,
            String headline,
            Map<BulletinSection, String> comments,
            String publisher,
            OffsetDateTime publishedAt,
            BulletinFigures figures) {

        static BulletinAnswer of(Bulletin one, BulletinFigures seen) {
            return new BulletinAnswer(
                    one.month().toString(),
                    one.edition(),
                    given(one.reason()),
                    one.words().headline(),
                    one.words().comments(),
                    one.publisher(),
                    one.publishedAt(),
                    seen);
        }
    }

    @GetMapping("/api/v1/bulletins")
    @Operation(summary = "Published bulletins, the latest month and edition first")
    List<EditionAnswer> bulletins() {
        return bulletins.editions().stream().map(EditionAnswer::of).toList();
    }

    /** The edition in force unless one is named. */
    @GetMapping("/api/v1/bulletins/{month}")
    @Operation(summary = "The bulletin of a month: words and figures of an edition, within the caller's scope")
    BulletinAnswer bulletin(@PathVariable YearMonth month, @RequestParam(defaultValue = "0") int edition, Scope scope) {
        var bulletin = bulletins.one(month, edition);
        return BulletinAnswer.of(
                bulletin, bulletins.seen(bulletin.figures(), scope).figures());
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
