package io.weft.platform.web;

import io.weft.platform.SignedIn;
import io.weft.platform.parameter.ParameterChange;
import io.weft.platform.parameter.ParameterChanges;
import io.weft.platform.parameter.ParameterRefused;
import io.weft.platform.parameter.ParameterRow;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The parameters: what holds, since when, what was before, and a change by two persons (AC-02). */
@Controller
@RequestMapping("/parameters")
@RequiredArgsConstructor
class ParameterController {

    private final ParameterChanges parameters;
    private final FormErrors refusals;
    private final Clock clock;

    @GetMapping
    @PreAuthorize("hasAuthority('RULES_VIEW')")
    String list(Model model) {
        model.addAttribute("rows", parameters.all());
        return "platform/parameters";
    }

    @GetMapping("/{key}")
    @PreAuthorize("hasAuthority('RULES_VIEW')")
    ModelAndView one(@PathVariable String key, @AuthenticationPrincipal SignedIn user) {
        var row = row(key);
        return page(row, new ParameterForm(row.value(), LocalDate.now(clock).plusDays(1), null), user);
    }

    @PostMapping("/{key}")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    ModelAndView propose(
            @PathVariable String key,
            @Valid @ModelAttribute("form") ParameterForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user) {
        var row = row(key);
        if (errors.hasErrors()) {
            return refusals.refused(page(row, form, user), form, errors);
        }
        try {
            parameters.propose(form.of(row), user);
        } catch (ParameterRefused refused) {
            errors.rejectValue(refused.field(), refused.messageKey());
            return refusals.refused(page(row, form, user), form, errors);
        }
        return new ModelAndView("redirect:/parameters/" + row.key());
    }

    @PostMapping("/changes/{id}/approval")
    @PreAuthorize("hasAuthority('RULES_APPROVE')")
    String approve(@PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes after) {
        return decided(id, change -> parameters.approve(change, user), after);
    }

    @PostMapping("/changes/{id}/refusal")
    @PreAuthorize("hasAnyAuthority('RULES_APPROVE', 'RULES_EDIT')")
    String refuse(@PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes after) {
        return decided(id, change -> parameters.refuse(change, user), after);
    }

    private String decided(long id, Consumer<ParameterChange> decision, RedirectAttributes after) {
        var change = parameters.change(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            decision.accept(change);
            after.addFlashAttribute("flash", Flash.success("parameter.decided"));
        } catch (ParameterRefused refused) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, refused.messageKey(), refused);
        }
        return "redirect:/parameters/" + change.key();
    }

    private ParameterRow row(String key) {
        return parameters.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(ParameterRow row, ParameterForm form, SignedIn user) {
        return new ModelAndView("platform/parameter")
                .addObject("row", row)
                .addObject("form", form)
                .addObject("me", user.id())
                .addObject("editable", parameters.editable(row))
                .addObject(
                        "choices",
                        parameters.choices(row).stream()
                                .map(value -> Option.text(value, value))
                                .toList())
                .addObject("changes", parameters.changes(row.key()));
    }
}
