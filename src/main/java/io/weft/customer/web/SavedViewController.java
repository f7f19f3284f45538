package io.weft.customer.web;

import io.weft.access.CurrentUser;
import io.weft.customer.KeepView;
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

    private final SavedViews views;

    @PostMapping("/customers/views")
    String save(
            @ModelAttribute("list") CustomerListForm list,
            @RequestParam(required = false) @Nullable String viewName,
            @RequestParam(required = false) @Nullable Boolean share,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes after) {
        var view = KeepView.of(viewName, share, "/customers", list.query());
        if (view.isNamed()) {
            views.save(user, view);
            after.addFlashAttribute("flash", Flash.success("customers.views.saved", view.name()));
        } else {
            after.addFlashAttribute("flash", Flash.error("customers.views.noName"));
        }
        return "redirect:/customers" + (view.query().isEmpty() ? "" : "?" + view.query());
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
}
