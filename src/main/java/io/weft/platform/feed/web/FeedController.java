package io.weft.platform.feed.web;

import io.weft.platform.SignedIn;
import io.weft.platform.feed.FeedFilter;
import io.weft.platform.feed.FeedRefused;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.FeedStatus;
import io.weft.platform.feed.service.FeedGate;
import io.weft.platform.feed.service.Feeds;
import io.weft.platform.web.Option;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of feed runs and the upload form. */
@Controller
@RequestMapping("/feeds")
@RequiredArgsConstructor
class FeedController {

    private static final int PAGE = 40;

    private final Feeds feeds;
    private final FeedGate gate;
    private final FeedCompanies companies;
    private final FeedWords words;

    @GetMapping
    @PreAuthorize("hasAuthority('FEED_VIEW')")
    String list(@ModelAttribute FeedFilter asked, @AuthenticationPrincipal SignedIn user, Model model) {
        var own = gate.narrowedTo(user);
        var filter = own == null ? asked : asked.ofCompany(own);
        List<FeedRunView> runs = feeds.latest(filter, PAGE + 1);
        boolean more = runs.size() > PAGE;
        List<FeedRunView> page = more ? runs.subList(0, PAGE) : runs;
        model.addAttribute("runs", page);
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !asked.equals(FeedFilter.ALL));
        model.addAttribute("kinds", kindOptions());
        model.addAttribute("states", states());
        model.addAttribute("companies", own == null ? companies.options(user) : List.of());
        model.addAttribute("older", more ? page.get(page.size() - 1).run() : null);
        model.addAttribute("busy", page.stream().anyMatch(run -> !run.status().isOver()));
        return "feed/list";
    }

    private static List<Option> states() {
        var each = Arrays.stream(FeedStatus.values())
                .map(state -> Option.key(state.name(), "feed.status." + state.name()));
        return Stream.concat(Stream.of(Option.key(FeedFilter.PROBLEMS, "feed.problems")), each)
                .toList();
    }

    private List<Option> kindOptions() {
        return feeds.kinds().stream()
                .map(kind -> Option.key(kind.name(), "feed.kind." + kind.name()))
                .toList();
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('FEED_RUN')")
    String form(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("form", FeedForm.empty(user.company()));
        return show(user, model);
    }

    private String show(SignedIn user, Model model) {
        model.addAttribute("kinds", kindOptions());
        model.addAttribute("companies", companies.options(user));
        model.addAttribute("columns", feeds.kinds());
        return "feed/new";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('FEED_RUN')")
    ModelAndView submit(
            @Valid @ModelAttribute("form") FeedForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            Model model)
            throws IOException {
        if (!errors.hasErrors() && !form.hasFile()) {
            errors.rejectValue("file", "feed.form.file-missing");
        }
        if (!errors.hasErrors() && form.file() != null) {
            try {
                if (!gate.maySubmit(form.toCommand(), user)) {
                    throw new FeedRefused(
                            "feed.refused.company-missing", form.toCommand().kind());
                }
                FeedRunView run = feeds.submit(form.toCommand(), form.file().getInputStream(), user);
                return new ModelAndView("redirect:/feeds/" + run.id());
            } catch (FeedRefused refused) {
                errors.reject(
                        refused.problem().messageKey(),
                        refused.problem().args().toArray(),
                        words.say(refused.problem()));
            }
        }
        return new ModelAndView(show(user, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
