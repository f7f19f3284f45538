package io.weft.customer.web;

import io.weft.access.CurrentUser;
import io.weft.customer.service.SavedViews;
import io.weft.platform.web.Flash;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a list under a name, shares it with the team, throws it away. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('CUSTOMER_VIEW')")
class SavedViewController {

    private static final int LONGEST_NAME = 60;

    private final SavedViews views;

    @PostMapping("/customers/views")
    String save(
            @ModelAttribute("list") CustomerListForm list,
            @ModelAttribute("name") Name name,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes after) {
        var query = list.query();
        if (name.isUsable()) {
            views.save(user, name.text(), query, name.withTeam());
            after.addFlashAttribute("flash", Flash.success("customers.views.saved", name.text()));
        } else {
            after.addFlashAttribute("flash", Flash.error("customers.views.noName"));
        }
        return "redirect:/customers" + (query.isEmpty() ? "" : "?" + query);
    }

    @PostMapping("/customers/views/{id}/share")
    String share(
            @PathVariable long id,
            @RequestParam boolean shared,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes after) {
        views.share(user, id, shared);
        after.addFlashAttribute("flash", Flash.success(shared ? "customers.views.shared" : "customers.views.unshared"));
        return "redirect:/customers";
    }

    @PostMapping("/customers/views/{id}/delete")
    String delete(@PathVariable long id, @AuthenticationPrincipal CurrentUser user, RedirectAttributes after) {
        views.delete(user, id);
        after.addFlashAttribute("flash", Flash.success("customers.views.deleted"));
        return "redirect:/customers";
    }

    /** Under which name, and for whom. */
    record Name(@Nullable String viewName, @Nullable Boolean share) {

        boolean isUsable() {
            return !text().isEmpty() && text().length() <= LONGEST_NAME;
        }

        boolean withTeam() {
            return Boolean.TRUE.equals(share);
        }

        String text() {
            return viewName == null ? "" : viewName.replace("\0", "").strip();
        }
    }
}
