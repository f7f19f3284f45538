package io.weft.access.web;

import io.weft.access.CurrentUser;
import io.weft.access.Refused;
import io.weft.access.service.ApiTokens;
import io.weft.access.service.Passwords;
import io.weft.access.service.UserService;
import io.weft.platform.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One user: what is granted to him, his password link, a service account's tokens. */
@Controller
@RequestMapping("/users/{id}")
@PreAuthorize("hasAuthority('USER_EDIT')")
@RequiredArgsConstructor
class UserGrantController {

    private final UserService users;
    private final Passwords passwords;
    private final ApiTokens tokens;
    private final AccessChoices choices;
    private final Clock clock;

    @GetMapping
    String page(@PathVariable long id, CurrentUser admin, Model model) {
        model.addAttribute("form", GrantForm.empty());
        return show(id, admin, model);
    }

    @PostMapping("/grants")
    String grant(
            @PathVariable long id,
            @Valid @ModelAttribute("form") GrantForm form,
            BindingResult result,
            CurrentUser admin,
            Model model,
            RedirectAttributes redirect) {
        if (!result.hasErrors()) {
            try {
                users.grant(id, form.toCommand(LocalDate.now(clock)), admin);
                redirect.addFlashAttribute("flash", Flash.success("access.grant.given"));
                return "redirect:/users/" + id;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.messageKey(), "");
            }
        }
        return show(id, admin, model);
    }

    @PostMapping("/grants/{grant}/withdrawal")
    String withdraw(@PathVariable long id, @PathVariable long grant, RedirectAttributes redirect) {
        try {
            users.withdraw(id, grant);
            redirect.addFlashAttribute("flash", Flash.success("access.grant.withdrawn"));
        } catch (Refused refused) {
            redirect.addFlashAttribute("flash", Flash.error(refused.messageKey()));
        }
        return "redirect:/users/" + id;
    }

    /** Shown once, on the page that follows. */
    @PostMapping("/password-link")
    String passwordLink(
            @PathVariable long id, CurrentUser admin, HttpServletRequest request, RedirectAttributes redirect) {
        var address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/password-link")
                .queryParam("token", passwords.link(id, admin))
                .toUriString();
        redirect.addFlashAttribute("secret", address);
        redirect.addFlashAttribute("secretKey", "access.user.link.shown");
        return "redirect:/users/" + id;
    }

    @PostMapping("/tokens")
    String token(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(required = false) @Nullable LocalDate lastDay,
            CurrentUser admin,
            RedirectAttributes redirect) {
        if (!users.view(id).isService()
                || Fields.given(label).isEmpty()
                || Fields.given(label).length() > 60) {
            redirect.addFlashAttribute("flash", Flash.error("access.token.label.missing"));
        } else {
            redirect.addFlashAttribute("secret", tokens.issue(id, Fields.given(label), lastDay, admin));
            redirect.addFlashAttribute("secretKey", "access.token.shown");
        }
        return "redirect:/users/" + id;
    }

    @PostMapping("/tokens/{token}/withdrawal")
    String revoke(@PathVariable long id, @PathVariable long token, RedirectAttributes redirect) {
        if (tokens.revoke(id, token)) {
            redirect.addFlashAttribute("flash", Flash.success("access.token.revoked"));
        }
        return "redirect:/users/" + id;
    }

    private String show(long id, CurrentUser admin, Model model) {
        model.addAttribute("user", users.view(id));
        model.addAttribute("self", id == admin.id());
        model.addAttribute("tokens", tokens.of(id));
        choices.into(model);
        return "access/user";
    }
}
