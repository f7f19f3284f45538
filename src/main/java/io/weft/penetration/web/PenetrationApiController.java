package io.weft.penetration.web;

import io.weft.access.Scope;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.service.FiguresNotReady;
import io.weft.penetration.service.PenetrationService;
import io.weft.platform.web.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/penetration} (feeds.md 2): any slice, within the caller's scope. */
@RestController
@RequiredArgsConstructor
class PenetrationApiController {

    private static final Set<Dimension> BY =
            EnumSet.of(Dimension.COMPANY, Dimension.SERIES, Dimension.CHANNEL, Dimension.ORG_UNIT, Dimension.TIER);
    private static final Set<String> PARAMETERS =
            Set.of("asOf", "segment", "by", "company", "series", "channel", "orgUnit", "tier", "lang");

    private final PenetrationService penetration;
    private final Messages messages;
    private final Clock clock;

    @GetMapping("/api/v1/penetration")
    @PreAuthorize("hasAuthority('PENETRATION_VIEW')")
    PenetrationAnswer figures(@RequestParam MultiValueMap<String, String> sent, Scope scope) {
        var parameters = new SliceParameters(sent, penetration.knownNow());
        parameters.only(PARAMETERS);
        var slice = parameters.slice(LocalDate.now(clock));
        var by = parameters.by(BY);
        return PenetrationAnswer.of(slice, by, penetration.figures(slice, new Breakdown(by, false), scope));
    }

    @ExceptionHandler
    ProblemDetail wrong(WrongParameter wrong) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                messages.text("penetration.problem.parameter", wrong.parameter(), wrong.value()));
        problem.setProperty("parameter", wrong.parameter());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(FiguresNotReady notReady) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, messages.text("penetration.problem.not-ready"));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem);
    }
}
