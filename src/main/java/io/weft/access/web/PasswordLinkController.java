package io.weft.access.web;

import io.weft.access.Refused;
import io.weft.access.service.Passwords;
import io.weft.platform.web.Flash;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page behind a link that sets a password once. */
@Controller
@RequestMapping("/password-link")
@PreAuthorize("permitAll()")
@RequiredArgsConstructor
class PasswordLinkController {

    private final Passwords passwords;

    /** The fields of the form; the token travels along. */
    record LinkForm(
            @Nullable String token,
            @Nullable String wanted,
            @Nullable String again) {}

    @GetMapping
    String page(@RequestParam(name = "token", required = false) @Nullable String sent, Model model) {
        var token = Fields.given(sent);
        model.addAttribute("form", new LinkForm(token, null, null));
        return show(token, model);
    }

    @PostMapping
    String set(@ModelAttribute("form") LinkForm form, BindingResult result, Model model, RedirectAttributes redirect) {
        var token = form.token() == null ? "" : form.token();
        var wanted = form.wanted() == null ? "" : form.wanted();
        if (!wanted.equals(form.again())) {
            result.rejectValue("again", "access.password.differs", "");
        } else {
            try {
                passwords.setByLink(token, wanted);
                redirect.addFlashAttribute("flash", Flash.success("access.password.set"));
                return "redirect:/sign-in";
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.messageKey(), "");
            }
        }
        return show(token, model);
    }

    private String show(String token, Model model) {
        model.addAttribute("login", passwords.loginOf(token).orElse(null));
        return "access/password-link";
    }
}
