package io.weft.access.web;

import io.weft.access.Refused;
import io.weft.access.service.FirstAdmin;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
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

/** The page behind the token of the log: creates the first administrator, once. */
@Controller
@RequestMapping("/setup")
@PreAuthorize("permitAll()")
@RequiredArgsConstructor
class SetupController {

    private final FirstAdmin firstAdmin;

    /** The fields of the form; the token travels along. */
    record SetupForm(
            @Nullable String token,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{1,59}") @Nullable
            String login,

            @NotBlank @Size(max = 100) @Nullable String name,
            @Nullable String password,
            @Nullable String again) {}

    @GetMapping
    String page(@RequestParam(name = "token", required = false) @Nullable String sent, Model model) {
        var token = Fields.given(sent);
        model.addAttribute("form", new SetupForm(token, "", "", null, null));
        return show(token, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        var token = form.token() == null ? "" : form.token();
        var password = form.password() == null ? "" : form.password();
        if (!password.equals(form.again())) {
            result.rejectValue("again", "access.password.differs", "");
        }
        if (!result.hasErrors()) {
            try {
                var login = Fields.given(form.login()).toLowerCase(Locale.ROOT);
                firstAdmin.create(token, new FirstAdmin.Create(login, Fields.given(form.name()), password));
                redirect.addFlashAttribute("flash", Flash.success("access.setup.done"));
                return "redirect:/sign-in";
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.messageKey(), "");
            }
        }
        return show(token, model);
    }

    private String show(String token, Model model) {
        model.addAttribute("invited", firstAdmin.isInvited(token));
        return "access/setup";
    }
}
