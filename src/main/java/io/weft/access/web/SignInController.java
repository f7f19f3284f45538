package io.weft.access.web;

import io.weft.access.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The sign-in page; the form itself is taken by the security chain. */
@Controller
@PreAuthorize("permitAll()")
class SignInController {

    @GetMapping("/sign-in")
    String page(@AuthenticationPrincipal @Nullable CurrentUser user) {
        return user == null ? "access/sign-in" : "redirect:/";
    }

    @RequestMapping(
            path = "/sign-in/wait",
            method = {RequestMethod.GET, RequestMethod.POST})
    String hold(HttpServletRequest request, Model model) {
        var minutes = request.getAttribute("minutes");
        if (minutes == null) {
            return "redirect:/sign-in";
        }
        model.addAttribute("minutes", minutes);
        return "access/sign-in";
    }
}
