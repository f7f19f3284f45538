package io.weft.tiering.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.platform.web.Flash;
import io.weft.tiering.RuleProblem;
import io.weft.tiering.RuleVersion;
import io.weft.tiering.service.RuleDesk;
import io.weft.tiering.service.RuleRefused;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The studio: versions of the tiering rule, a draft being edited, and what it would do. */
@Controller
@RequestMapping("/tiering")
@PreAuthorize("hasAuthority('RULES_VIEW')")
@RequiredArgsConstructor
class StudioController {

    private static final int MOST_LETTERS = 100;

    private final RuleDesk desk;
    private final StudioPages pages;

    @GetMapping
    ModelAndView list() {
        return pages.list();
    }

    @PostMapping("/rules/{version}/copy")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    String copy(@PathVariable int version, CurrentUser user) {
        return "redirect:/tiering/rules/"
                + desk.copy(version, desk.version(version).name(), user);
    }

    @GetMapping("/rules/{version}")
    ModelAndView version(
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Integer against,
            Scope scope,
            CurrentUser user) {
        return pages.version(version, new StudioPages.Onlooker(scope, user, against));
    }

    /** Adds or takes away a line, or saves. A sheet that cannot be read is shown again as it was sent. */
    @PostMapping("/rules/{version}")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    ModelAndView save(
            @PathVariable int version,
            @RequestParam Map<String, String> sent,
            Scope scope,
            CurrentUser user,
            RedirectAttributes after) {
        var onlooker = new StudioPages.Onlooker(scope, user, null);
        var read = read(version, sent);
        if (sent.containsKey("op")) {
            return pages.page(read.draft(), read.sheet(), read.unread(), onlooker);
        }
        if (!read.unread().isEmpty()) {
            return refused(pages.page(read.draft(), read.sheet(), read.unread(), onlooker));
        }
        desk.save(read.draft());
        after.addFlashAttribute("flash", Flash.success("tiering.studio.saved", version));
        return new ModelAndView("redirect:/tiering/rules/" + version);
    }

    /** What the sheet as it is typed would do; nothing is saved. */
    @PostMapping("/rules/{version}/try")
    ModelAndView tryOut(
            @PathVariable int version,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable Integer against) {
        // htmx sends the button that has the focus along, though nobody pressed it
        sent.remove("op");
        var read = read(version, sent);
        return pages.tried(read.draft(), read.unread(), against);
    }

    private record Read(RuleVersion draft, Sheet sheet, List<RuleProblem> unread) {}

    private Read read(int number, Map<String, String> sent) {
        var now = desk.version(number);
        var sheet = new SheetReader(sent).read();
        if (sent.containsKey("op")) {
            sheet = new SheetEdit(sheet).apply(sent.get("op"));
        }
        var parser = new SheetParser();
        var rules = parser.parse(sheet);
        var name = sheet.name().isBlank() ? now.name() : sheet.name();
        return new Read(
                now.typed(name.substring(0, Math.min(MOST_LETTERS, name.length())), rules, row(sent)),
                sheet,
                parser.problems());
    }

    private static int row(Map<String, String> sent) {
        var text = sent.getOrDefault("row", "");
        if (!text.matches("\\d{1,9}")) {
            throw new RuleRefused("tiering.refused.changed");
        }
        return Integer.parseInt(text);
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
