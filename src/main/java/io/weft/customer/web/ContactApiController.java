package io.weft.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.weft.customer.ContactLogged;
import io.weft.customer.Desk;
import io.weft.customer.LogContact;
import io.weft.customer.service.ContactLog;
import io.weft.customer.service.ContactRefused;
import io.weft.customer.service.CustomerNotFound;
import io.weft.platform.web.Messages;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/customers/{gcid}/contacts} (feeds.md 2). */
@RestController
@RequiredArgsConstructor
class ContactApiController {

    private final ContactLog log;
    private final Messages messages;
    private final Clock clock;

    /** What became of it. */
    record Answer(
            long id,
            long gcid,
            boolean late,
            boolean needsOpen,
            @Nullable Long task) {

        static Answer of(ContactLogged logged) {
            return new Answer(logged.id(), logged.gcid(), logged.late(), logged.needsOpen(), logged.task());
        }
    }

    @PostMapping("/api/v1/customers/{gcid}/contacts")
    @PreAuthorize("hasAuthority('CONTACT_LOG')")
    @Operation(
            summary = "Log a contact",
            description = "With an Idempotency-Key (a UUID) the same request sent twice logs once.")
    @ApiResponse(responseCode = "201", description = "Logged")
    @ApiResponse(responseCode = "200", description = "Logged before under the same key")
    ResponseEntity<Answer> log(
            @PathVariable long gcid,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            @Valid @RequestBody ContactRequest request,
            Desk desk) {
        var details = request.details(clock.getZone(), LocalDateTime.now(clock));
        var next = request.next(messages.text("contact.next.untitled"));
        var command = new LogContact(gcid, details, next, key == null ? UUID.randomUUID() : key, null);
        var logged = log.log(desk.scope(), desk.user(), command);
        return ResponseEntity.status(logged.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(Answer.of(logged));
    }

    @ExceptionHandler
    ProblemDetail refused(ContactRefused refused) {
        return wrong(HttpStatus.UNPROCESSABLE_CONTENT, Map.of(refused.field(), messages.text(refused.messageKey())));
    }

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid) {
        var errors = new TreeMap<String, String>();
        invalid.getBindingResult()
                .getFieldErrors()
                .forEach(error -> errors.put(error.getField(), String.valueOf(error.getDefaultMessage())));
        return wrong(HttpStatus.BAD_REQUEST, errors);
    }

    @ExceptionHandler
    ProblemDetail unknown(CustomerNotFound unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
    }

    private static ProblemDetail wrong(HttpStatus status, Map<String, String> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, String.join(" ", errors.values()));
        problem.setProperty("errors", errors);
        return problem;
    }
}
