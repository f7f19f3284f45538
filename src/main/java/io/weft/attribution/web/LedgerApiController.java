package io.weft.attribution.web;

import io.swagger.v3.oas.annotations.Operation;
import io.weft.access.Scope;
import io.weft.attribution.LedgerFilter;
import io.weft.attribution.service.Ledger;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/ledger} (feeds.md 2): what is booked, within the caller's scope. */
@RestController
@RequiredArgsConstructor
class LedgerApiController {

    private final Ledger ledger;

    @GetMapping("/api/v1/ledger")
    @PreAuthorize("hasAuthority('LEDGER_VIEW')")
    @Operation(
            summary = "Lines of the cross-sell ledger, oldest first",
            description = "Lines are never changed: whoever keeps the last id asks for what came after it.")
    RowsAnswer<LedgerAnswer> lines(@Valid @ModelAttribute LedgerFilter filter, RowsAnswer.PageAsked page, Scope scope) {
        return RowsAnswer.of(ledger.after(filter, scope, page.after(), page.size()), LedgerAnswer::of);
    }
}
