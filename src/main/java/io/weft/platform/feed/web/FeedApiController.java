package io.weft.platform.feed.web;

import io.weft.platform.SignedIn;
import io.weft.platform.feed.FeedProblem;
import io.weft.platform.feed.FeedRefused;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.SubmitFeed;
import io.weft.platform.feed.service.FeedGate;
import io.weft.platform.feed.service.FeedUndo;
import io.weft.platform.feed.service.Feeds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/feeds}: how the core systems of the subsidiaries push their files (feeds.md 2). */
@RestController
@RequestMapping("/api/v1/feeds")
@RequiredArgsConstructor
class FeedApiController {

    private final Feeds feeds;
    private final FeedGate gate;
    private final FeedUndo undo;
    private final FeedUndoWait undoWait;
    private final FeedWords words;
    private final RejectsCsv rejectsCsv;
    private final FeedLookLog looks;

    /** What a caller says about the file it sends, in the query of the address. */
    record Sent(
            @Nullable String kind,
            @Nullable String company,
            @Nullable Boolean dryRun) {

        SubmitFeed named(@Nullable String fileName) {
            if (kind == null || kind.isBlank()) {
                throw new FeedRefused("feed.refused.kind-missing");
            }
            String name = fileName == null || fileName.isBlank() ? kind + ".csv" : fileName;
            String stored = name.length() > 200 ? name.substring(0, 200) : name;
            return new SubmitFeed(kind, company, Boolean.TRUE.equals(dryRun), stored);
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('FEED_RUN')")
    ResponseEntity<FeedAnswer> submitForm(
            Sent sent, @RequestParam("file") MultipartFile file, @AuthenticationPrincipal SignedIn user)
            throws IOException {
        SubmitFeed feed = sent.named(file.getOriginalFilename());
        check(feed, user);
        return ResponseEntity.accepted().body(answer(feeds.submit(feed, file.getInputStream(), user)));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('FEED_RUN')")
    ResponseEntity<FeedAnswer> submit(Sent sent, HttpServletRequest body, @AuthenticationPrincipal SignedIn user)
            throws IOException {
        SubmitFeed feed = sent.named(null);
        check(feed, user);
        return ResponseEntity.accepted().body(answer(feeds.submit(feed, body.getInputStream(), user)));
    }

    private void check(SubmitFeed feed, SignedIn user) {
        if (!gate.maySubmit(feed, user)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private FeedAnswer answer(FeedRunView run) {
        return FeedAnswer.of(run, words);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('FEED_VIEW')")
    FeedAnswer show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn user) {
        return answer(run(id, user));
    }

    private FeedRunView run(UUID id, SignedIn user) {
        return gate.find(id, user).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{id}/rejects.csv")
    @PreAuthorize("hasAuthority('FEED_VIEW')")
    void rejects(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn user,
            Authentication authentication,
            HttpServletResponse response)
            throws IOException {
        FeedRunView run = run(id, user);
        if (!gate.maySeeClear(run, user, FeedLookLog.isCoreSystem(authentication))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        looks.sawRejects(run);
        response.setContentType("text/csv;charset=UTF-8");
        rejectsCsv.write(run, response.getOutputStream());
    }

    @PostMapping("/{id}/cancellation")
    @PreAuthorize("hasAuthority('FEED_RUN')")
    FeedAnswer cancel(@PathVariable UUID id, @AuthenticationPrincipal SignedIn user) {
        feeds.cancel(run(id, user));
        return answer(run(id, user));
    }

    /** 200 when the undo is through, 202 when it waits behind other feeds, 409 with what stands against it. */
    @PostMapping("/{id}/undo")
    @PreAuthorize("hasAuthority('FEED_RUN')")
    ResponseEntity<?> undo(@PathVariable UUID id, @AuthenticationPrincipal SignedIn user) {
        FeedRunView run = run(id, user);
        List<FeedProblem> obstacles = undo.obstacles(run);
        if (!obstacles.isEmpty()) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.say(obstacles.get(0)));
            problem.setProperty("obstacles", obstacles.stream().map(words::say).toList());
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        boolean over = undoWait.submitAndWait(run, user);
        return ResponseEntity.status(over ? HttpStatus.OK : HttpStatus.ACCEPTED).body(answer(run(id, user)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(FeedRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words.say(refused.problem()));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
