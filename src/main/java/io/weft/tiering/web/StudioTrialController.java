package io.weft.tiering.web;

import io.weft.access.Scope;
import io.weft.platform.web.FormErrors;
import io.weft.tiering.service.RuleDesk;
import io.weft.tiering.service.StudioPeople;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One customer, real or made up, tried with other facts: by a version and by the rule in force, side by side. */
@Controller
@RequestMapping("/tiering/rules/{version}/customer")
@PreAuthorize("hasAuthority('RULES_VIEW')")
@RequiredArgsConstructor
class StudioTrialController {

    private final RuleDesk desk;
    private final StudioPeople people;
    private final FormErrors refusals;
    private final RuleWords words;
    private final Clock clock;

    @GetMapping
    ModelAndView form(@PathVariable int version, @RequestParam(required = false) @Nullable Long gcid, Scope scope) {
        var form = gcid == null
                ? TrialForm.example()
                : people.facts(gcid, scope)
                        .map(facts -> TrialForm.of(gcid, facts))
                        .orElse(null);
        return page(version, form == null ? TrialForm.example() : form)
                .addObject("unknown", form == null)
                .addObject("picks", scope.seesCustomers() && scope.seesAll());
    }

    @PostMapping
    ModelAndView tryOut(
            @PathVariable int version,
            @Valid @ModelAttribute("form") TrialForm form,
            BindingResult errors,
            Scope scope) {
        boolean picks = scope.seesCustomers() && scope.seesAll();
        if (errors.hasErrors()) {
            var view = view(version, form).addObject("picks", picks);
            return refusals.refused(view, form, errors);
        }
        return page(version, form).addObject("picks", picks);
    }

    private ModelAndView page(int version, TrialForm form) {
        var facts = form.facts(LocalDate.now(clock));
        var rule = desk.version(version);
        var inForce = desk.inForce();
        return view(version, form)
                .addObject("tried", people.explain(rule.rules(), facts))
                .addObject("now", people.explain(inForce.rules(), facts));
    }

    private ModelAndView view(int version, TrialForm form) {
        return new ModelAndView("tiering/studio-customer")
                .addObject("form", form)
                .addObject("version", desk.version(version))
                .addObject("inForce", desk.inForce())
                .addObject("words", words);
    }
}
