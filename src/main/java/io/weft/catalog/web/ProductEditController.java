package io.weft.catalog.web;

import io.weft.catalog.ProductChangedMeanwhile;
import io.weft.catalog.ProductId;
import io.weft.catalog.ProductView;
import io.weft.catalog.service.ProductService;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that says what its company does not say about a product, and the page of two edits that met. */
@Controller
@RequestMapping("/products/{id}/edit")
@PreAuthorize("hasAuthority('CATALOG_EDIT')")
@RequiredArgsConstructor
class ProductEditController {

    private final ProductService products;
    private final ProductDifferences differences;
    private final CatalogOptions options;

    @ModelAttribute("product")
    ProductView product(@PathVariable long id) {
        return products.get(new ProductId(id));
    }

    @ModelAttribute("options")
    CatalogOptions options() {
        return options;
    }

    @GetMapping
    String form(@ModelAttribute(name = "product", binding = false) ProductView product, Model model) {
        model.addAttribute("form", ProductForm.of(product));
        return "catalog/product-edit";
    }

    @PostMapping
    ModelAndView save(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ProductForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return new ModelAndView("catalog/product-edit", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        products.edit(form.toCommand(new ProductId(id)));
        redirect.addFlashAttribute("flash", Flash.success("catalog.product.saved"));
        return new ModelAndView("redirect:/products");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String conflict(ProductChangedMeanwhile conflict, Model model) {
        model.addAttribute("product", conflict.theirs());
        model.addAttribute("differences", differences.between(conflict));
        model.addAttribute(
                "form", ProductForm.of(conflict.mine(), conflict.theirs().version()));
        return "catalog/product-conflict";
    }
}
