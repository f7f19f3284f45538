package io.weft.access.web;

import io.weft.access.CurrentUser;
import io.weft.access.Refused;
import io.weft.access.Role;
import io.weft.access.UserFilter;
import io.weft.access.UserStatus;
import io.weft.access.service.UserService;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The admin's list of users, and the form of one. */
@Controller
@RequestMapping("/users")
@PreAuthorize("hasAuthority('USER_EDIT')")
@RequiredArgsConstructor
class UserController {

    private static final int PAGE = 50;

    private final UserService users;
    private final AccessChoices choices;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String company,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable UserStatus status,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var filter = new UserFilter(Fields.orNull(q), Fields.orNull(company), role, status, Fields.orNull(after));
        var rows = users.list(filter, PAGE + 1);
        var more = rows.size() > PAGE;
        model.addAttribute("filter", filter);
        model.addAttribute("rows", more ? rows.subList(0, PAGE) : rows);
        model.addAttribute(
                "next", more ? address(filter.after(rows.get(PAGE - 1).login())) : null);
        model.addAttribute("first", filter.after() == null ? null : address(filter.after(null)));
        choices.into(model);
        return "access/users";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", UserForm.empty());
        choices.into(model);
        return "access/user-new";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") UserForm form,
            BindingResult result,
            CurrentUser admin,
            Model model,
            RedirectAttributes redirect) {
        if (!result.hasErrors()) {
            try {
                var id = users.create(form.toCommand(), admin);
                redirect.addFlashAttribute("flash", Flash.success("access.user.created", form.login()));
                return "redirect:/users/" + id;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.messageKey(), "");
            }
        }
        choices.into(model);
        return "access/user-new";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        var user = users.view(id);
        model.addAttribute("user", user);
        model.addAttribute("form", UserForm.of(user));
        choices.into(model);
        return "access/user-edit";
    }

    @PostMapping("/{id}")
    String save(
            @PathVariable long id,
            @Valid @ModelAttribute("form") UserForm form,
            BindingResult result,
            CurrentUser admin,
            Model model,
            RedirectAttributes redirect) {
        if (!result.hasErrors()) {
            try {
                users.edit(id, form.toCommand(), admin);
                redirect.addFlashAttribute("flash", Flash.success("access.user.saved", form.login()));
                return "redirect:/users/" + id;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.messageKey(), "");
            } catch (ObjectOptimisticLockingFailureException conflict) {
                model.addAttribute("conflict", true);
            }
        }
        model.addAttribute("user", users.view(id));
        choices.into(model);
        return "access/user-edit";
    }

    private static String address(UserFilter filter) {
        var uri = UriComponentsBuilder.fromPath("/users");
        add(uri, "q", filter.q());
        add(uri, "company", filter.company());
        add(uri, "role", filter.role());
        add(uri, "status", filter.status());
        add(uri, "after", filter.after());
        return uri.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null) {
            uri.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
