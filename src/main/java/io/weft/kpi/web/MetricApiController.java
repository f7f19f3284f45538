package io.weft.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.weft.kpi.service.MetricBook;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/metrics}: the metric dictionary as data. */
@RestController
@RequiredArgsConstructor
class MetricApiController {

    private final MetricBook book;

    @GetMapping("/api/v1/metrics")
    @PreAuthorize("hasAuthority('KPI_VIEW')")
    @Operation(
            summary = "The metrics that hold today: definition, formula as data, and whether their data is delivered")
    List<MetricAnswer> metrics() {
        var fed = book.fed();
        return book.inForce().values().stream()
                .map(metric -> MetricAnswer.of(metric, MetricPages.state(metric, fed)))
                .toList();
    }
}
