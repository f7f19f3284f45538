package io.weft.catalog.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import io.weft.catalog.ProductFilter;
import io.weft.catalog.ProductRow;
import io.weft.catalog.service.ProductService;
import io.weft.platform.Page;
import io.weft.platform.web.Links;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of products: a GET form, whose results htmx swaps in while one types. */
@Controller
@RequestMapping("/products")
@PreAuthorize("hasAuthority('CATALOG_VIEW')")
@RequiredArgsConstructor
class ProductController {

    private final ProductService products;
    private final CatalogOptions options;

    @GetMapping
    String list(@Valid @ModelAttribute("filter") ProductFilter filter, Model model) {
        results(filter, model);
        model.addAttribute("options", options);
        return "catalog/products";
    }

    @HxRequest
    @GetMapping
    String results(@Valid @ModelAttribute("filter") ProductFilter filter, Model model) {
        Page<ProductRow> page = products.list(filter);
        model.addAttribute("page", page);
        model.addAttribute("next", Links.next("/products", filter.describe(), page.next()));
        return "catalog/products :: results";
    }
}
