package io.weft.platform.job.web;

import io.weft.platform.SignedIn;
import io.weft.platform.job.JobView;
import io.weft.platform.job.service.Jobs;
import io.weft.platform.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The jobs: one's own for everybody, all of them for those who watch over feeds. */
@Controller
@RequestMapping("/jobs")
@PreAuthorize("hasAuthority('JOB_VIEW')")
@RequiredArgsConstructor
class JobController {

    private static final int PAGE = 40;

    private final Jobs jobs;
    private final Clock clock;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Long before,
            @AuthenticationPrincipal SignedIn user,
            Authentication authentication,
            Model model) {
        List<JobView> found = jobs.latest(before, seesAll(authentication) ? null : user.id(), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<JobView> page = more ? found.subList(0, PAGE) : found;
        model.addAttribute("jobs", page);
        model.addAttribute("now", clock.instant());
        model.addAttribute("older", more ? page.get(page.size() - 1).seq() : null);
        return "job/list";
    }

    private static boolean seesAll(Authentication authentication) {
        return authentication.getAuthorities().stream().anyMatch(a -> "FEED_VIEW".equals(a.getAuthority()));
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn user, Authentication authentication, Model model) {
        model.addAttribute("job", job(id, user, authentication));
        model.addAttribute("now", clock.instant());
        return "job/job";
    }

    private JobView job(UUID id, SignedIn user, Authentication authentication) {
        return jobs.find(id)
                .filter(job -> seesAll(authentication) || job.requestedBy() == user.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{id}/progress")
    String progress(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn user,
            Authentication authentication,
            Model model,
            HttpServletResponse response) {
        JobView job = job(id, user, authentication);
        model.addAttribute("job", job);
        if (job.status().isOver()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "job/job :: bar";
    }

    @PostMapping("/{id}/cancellation")
    String cancel(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn user,
            Authentication authentication,
            RedirectAttributes redirect) {
        boolean asked = jobs.cancel(job(id, user, authentication).id()).isPresent();
        redirect.addFlashAttribute(
                "flash", asked ? Flash.success("job.cancel.asked") : Flash.error("job.cancel.too-late"));
        return "redirect:/jobs/" + id;
    }
}
