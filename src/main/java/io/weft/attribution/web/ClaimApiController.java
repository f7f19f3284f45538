package io.weft.attribution.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.weft.attribution.ClaimFilter;
import io.weft.attribution.ClaimPick;
import io.weft.attribution.Confirmed;
import io.weft.attribution.Grounds;
import io.weft.attribution.Objection;
import io.weft.attribution.service.Calls;
import io.weft.attribution.service.Calls.Asked;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.ClaimList;
import io.weft.attribution.service.ClaimRefused;
import io.weft.customer.Desk;
import io.weft.platform.web.Messages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Claims for other systems: the list, and the word of a company, once for each Idempotency-Key. */
@RestController
@RequestMapping("/api/v1/claims")
@RequiredArgsConstructor
@ApiResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
class ClaimApiController {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final ClaimList claims;
    private final ClaimDecisions decisions;
    private final Calls calls;
    private final Messages messages;

    /** Which claims are confirmed. */
    record ConfirmRequest(
            @NotEmpty @Size(max = ClaimPick.MOST) List<@NotNull Long> ids,
            @Nullable @Size(max = 500) String comment) {}

    /** A remark to a confirmation. */
    record WordRequest(@Nullable @Size(max = 500) String comment) {}

    /** Why a company does not agree. */
    record ObjectRequest(
            @NotNull Grounds grounds,
            @NotBlank @Size(max = 1000) String text) {}

    @GetMapping
    @PreAuthorize("hasAuthority('CLAIM_VIEW')")
    @Operation(summary = "Claims, newest first; show is MINE, OPEN (default), DISPUTED, POSTED, OVER or ALL")
    RowsAnswer<ClaimAnswer> list(@Valid @ModelAttribute ClaimFilter filter, RowsAnswer.PageAsked page, Desk desk) {
        return RowsAnswer.of(claims.page(filter, desk, page.after(), page.size()), ClaimAnswer::of);
    }

    @PostMapping("/confirm")
    @PreAuthorize("hasAuthority('CLAIM_DECIDE')")
    @Operation(summary = "Confirm many claims; those not open to the caller are left alone and counted")
    Confirmed confirm(
            @Valid @RequestBody ConfirmRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Desk desk) {
        return calls.once(
                asked(desk, key, "confirm", request),
                Confirmed.class,
                () -> decisions.confirm(request.ids(), desk.user(), request.comment()));
    }

    @PostMapping("/{id}/confirm")
    @PreAuthorize("hasAuthority('CLAIM_DECIDE')")
    @Operation(summary = "Confirm one claim")
    @ApiResponse(responseCode = "409", description = "The claim is not open to the caller")
    Confirmed confirmOne(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable WordRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Desk desk) {
        var word = request == null ? new WordRequest(null) : request;
        claims.one(id, desk);
        return calls.once(
                asked(desk, key, id + "/confirm", word),
                Confirmed.class,
                () -> decisions.confirmOne(id, desk.user(), word.comment()));
    }

    @PostMapping("/{id}/object")
    @PreAuthorize("hasAuthority('CLAIM_DECIDE')")
    @Operation(summary = "Object to a claim; the two companies then have to settle it")
    @ApiResponse(responseCode = "409", description = "The claim is not open to the caller")
    ClaimAnswer object(
            @PathVariable long id,
            @Valid @RequestBody ObjectRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Desk desk) {
        claims.one(id, desk);
        return calls.once(asked(desk, key, id + "/object", request), ClaimAnswer.class, () -> {
            decisions.object(new Objection(id, request.grounds(), request.text()), desk.user());
            return ClaimAnswer.of(claims.one(id, desk));
        });
    }

    @ExceptionHandler
    ProblemDetail refused(ClaimRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, messages.text(refused.messageKey()));
        problem.setProperty("field", refused.field());
        return problem;
    }

    private static Asked asked(Desk desk, @Nullable String key, String what, Object body) {
        if (key != null && (key.length() > LONGEST_KEY || key.indexOf('\0') >= 0)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Asked(desk.user().id(), key, what, body);
    }
}
