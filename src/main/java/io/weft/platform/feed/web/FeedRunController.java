package io.weft.platform.feed.web;

import io.weft.platform.SignedIn;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.service.FeedGate;
import io.weft.platform.feed.service.FeedUndo;
import io.weft.platform.feed.service.Feeds;
import io.weft.platform.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one run: its progress, its four numbers, its rejects, and the ways back. */
@Controller
@RequestMapping("/feeds/{id}")
@RequiredArgsConstructor
class FeedRunController {

    private static final int FIRST_REJECTS = 50;

    private final Feeds feeds;
    private final FeedGate gate;
    private final FeedUndo undo;
    private final FeedUndoWait undoWait;
    private final RejectsCsv rejectsCsv;
    private final FeedLookLog looks;

    @GetMapping
    @PreAuthorize("hasAuthority('FEED_VIEW')")
    String show(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn user, Authentication authentication, Model model) {
        FeedRunView run = run(id, user);
        boolean clear = gate.maySeeClear(run, user, FeedLookLog.isCoreSystem(authentication));
        model.addAttribute("run", run);
        model.addAttribute("clear", clear);
        if (run.hasRejects()) {
            model.addAttribute("rejects", feeds.rejects(run.run(), 0, FIRST_REJECTS, clear));
            if (clear) {
                looks.sawRejects(run);
            }
        }
        return "feed/run";
    }

    private FeedRunView run(UUID id, SignedIn user) {
        return gate.find(id, user).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The bar while it runs; when it is over the whole page comes again. */
    @GetMapping("/progress")
    @PreAuthorize("hasAuthority('FEED_VIEW')")
    String progress(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn user, Model model, HttpServletResponse response) {
        FeedRunView run = run(id, user);
        model.addAttribute("run", run);
        if (run.status().isOver()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "feed/run :: bar";
    }

    @GetMapping("/rejects.csv")
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
        response.setHeader("Content-Disposition", "attachment; filename=\"rejects-" + run.run() + ".csv\"");
        rejectsCsv.write(run, response.getOutputStream());
    }

    @PostMapping("/cancellation")
    @PreAuthorize("hasAuthority('FEED_RUN')")
    String cancel(@PathVariable UUID id, @AuthenticationPrincipal SignedIn user, RedirectAttributes redirect) {
        boolean asked = feeds.cancel(run(id, user));
        redirect.addFlashAttribute(
                "flash", asked ? Flash.success("feed.cancel.asked") : Flash.error("feed.cancel.too-late"));
        return "redirect:/feeds/" + id;
    }

    @GetMapping("/undo")
    @PreAuthorize("hasAuthority('FEED_RUN')")
    String previewUndo(@PathVariable UUID id, @AuthenticationPrincipal SignedIn user, Model model) {
        FeedRunView run = run(id, user);
        model.addAttribute("run", run);
        model.addAttribute("preview", undo.preview(run));
        return "feed/undo";
    }

    @PostMapping("/undo")
    @PreAuthorize("hasAuthority('FEED_RUN')")
    String undo(@PathVariable UUID id, @AuthenticationPrincipal SignedIn user, RedirectAttributes redirect) {
        FeedRunView run = run(id, user);
        if (!undo.obstacles(run).isEmpty()) {
            return "redirect:/feeds/" + id + "/undo";
        }
        boolean over = undoWait.submitAndWait(run, user);
        redirect.addFlashAttribute("flash", Flash.success(over ? "feed.undo.done" : "feed.undo.waits"));
        return "redirect:/feeds/" + id;
    }
}
