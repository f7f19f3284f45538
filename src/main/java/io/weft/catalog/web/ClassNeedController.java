package io.weft.catalog.web;

import io.weft.catalog.service.NeedService;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which need each class of products meets, unless something is said about a single product. */
@Controller
@RequestMapping("/products/needs")
@PreAuthorize("hasAuthority('CATALOG_VIEW')")
@RequiredArgsConstructor
class ClassNeedController {

    private final NeedService needs;
    private final CatalogOptions options;

    @GetMapping
    String list(Model model) {
        model.addAttribute("classes", needs.classes());
        model.addAttribute("options", options);
        return "catalog/needs";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('CATALOG_EDIT')")
    String set(@Valid ClassNeedForm form, RedirectAttributes redirect) {
        int products = needs.set(form.toCommand());
        redirect.addFlashAttribute("flash", Flash.success("catalog.needs.saved", form.productClass(), products));
        return "redirect:/products/needs";
    }
}
