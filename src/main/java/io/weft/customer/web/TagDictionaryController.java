package io.weft.customer.web;

import io.weft.customer.DictionaryValue;
import io.weft.customer.service.TagDictionary;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tag dictionary: what may be said of customers, in both languages. */
@Controller
@RequestMapping("/tags")
@PreAuthorize("hasAuthority('CATALOG_VIEW')")
@RequiredArgsConstructor
class TagDictionaryController {

    private final TagDictionary dictionary;

    @GetMapping
    String list(Model model) {
        Map<String, List<DictionaryValue>> dimensions = dictionary.all().stream()
                .collect(Collectors.groupingBy(DictionaryValue::dimension, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("dimensions", dimensions);
        return "customer/tags";
    }

    @PostMapping("/{dimension}")
    @PreAuthorize("hasAuthority('CATALOG_EDIT')")
    String add(
            @PathVariable String dimension,
            @Valid @ModelAttribute("form") TagValueForm form,
            BindingResult errors,
            RedirectAttributes after) {
        boolean added = !errors.hasErrors()
                && dictionary.add(dimension, form.name().strip(), form.nameEn().strip());
        after.addFlashAttribute(
                "flash",
                added ? Flash.success("tagValue.flash.added", form.name()) : Flash.error("tagValue.flash.notAdded"));
        return "redirect:/tags";
    }

    @PostMapping("/{dimension}/{code}")
    @PreAuthorize("hasAuthority('CATALOG_EDIT')")
    String edit(
            @PathVariable String dimension,
            @PathVariable String code,
            @Valid @ModelAttribute("form") TagValueForm form,
            BindingResult errors,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            after.addFlashAttribute("flash", Flash.error("tagValue.flash.names"));
        } else if (dictionary.edit(form.of(dimension, code))) {
            after.addFlashAttribute("flash", Flash.success("tagValue.flash.saved", form.name()));
        } else {
            after.addFlashAttribute("flash", Flash.error("tagValue.flash.changed"));
        }
        return "redirect:/tags";
    }
}
