package io.weft.access.web;

import io.weft.access.CurrentUser;
import io.weft.access.Refused;
import io.weft.access.service.Passwords;
import io.weft.platform.web.Flash;
import jakarta.servlet.http.HttpSession;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password. */
@Controller
@RequestMapping("/account/password")
@PreAuthorize("isAuthenticated()")
@RequiredArgsConstructor
class AccountController {

    private final Passwords passwords;

    /** The fields of the form; never shown again. */
    record PasswordForm(
            @Nullable String current,
            @Nullable String wanted,
            @Nullable String again) {

        static PasswordForm empty() {
            return new PasswordForm(null, null, null);
        }
    }

    @GetMapping
    String page(CurrentUser user, Model model) {
        model.addAttribute("form", PasswordForm.empty());
        model.addAttribute("first", user.mustChangePassword());
        return "access/password";
    }

    @PostMapping
    String change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            CurrentUser user,
            HttpSession session,
            Model model,
            RedirectAttributes redirect) {
        var wanted = form.wanted() == null ? "" : form.wanted();
        if (!wanted.equals(form.again())) {
            result.rejectValue("again", "access.password.differs", "");
        } else {
            try {
                passwords.change(user, form.current() == null ? "" : form.current(), wanted, session.getId());
                redirect.addFlashAttribute("flash", Flash.success("access.password.changed"));
                return "redirect:/";
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.messageKey(), "");
            }
        }
        model.addAttribute("first", user.mustChangePassword());
        return "access/password";
    }
}
