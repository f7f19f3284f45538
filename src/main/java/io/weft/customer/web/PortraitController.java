package io.weft.customer.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.Desk;
import io.weft.customer.HowSure;
import io.weft.customer.TagDimension;
import io.weft.customer.TagHistory;
import io.weft.customer.service.CompanyNames;
import io.weft.customer.service.CustomerDirectory;
import io.weft.customer.service.CustomerRefused;
import io.weft.customer.service.CustomerTags;
import io.weft.customer.service.Portraits;
import io.weft.customer.service.TagPasts;
import io.weft.platform.web.Flash;
import io.weft.platform.web.Option;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The portrait on the customer page, and what colleagues add to it; a page of its own without scripts. */
@Controller
@RequiredArgsConstructor
class PortraitController {

    private final Portraits portraits;
    private final CustomerTags tags;
    private final TagPasts pasts;
    private final FadingChart fading;
    private final CustomerDirectory directory;
    private final CompanyNames companies;

    @GetMapping("/customers/{gcid}/panels/portrait")
    @PreAuthorize("hasAuthority('CUSTOMER_VIEW')")
    ModelAndView portrait(@PathVariable long gcid, Scope scope, HtmxRequest htmx) {
        return panel(gcid, scope, htmx);
    }

    @GetMapping("/customers/{gcid}/tags/new")
    @PreAuthorize("hasAuthority('CONTACT_LOG')")
    ModelAndView ask(@PathVariable long gcid, @RequestParam String dimension, Scope scope, HtmxRequest htmx) {
        directory.sight(gcid, scope);
        TagDimension asked = tags.dictionary().stream()
                .filter(one -> one.code().equals(dimension))
                .findFirst()
                .orElseThrow(() -> new CustomerRefused("dimension", "tag.refused.dimension"));
        return new ModelAndView("customer/panel/tag-form" + (htmx.isHtmxRequest() ? " :: ask" : ""))
                .addObject("gcid", gcid)
                .addObject("dimension", asked)
                .addObject("sure", Option.keys("tag.how.", HowSure.values()));
    }

    @PostMapping("/customers/{gcid}/tags")
    @PreAuthorize("hasAuthority('CONTACT_LOG')")
    ModelAndView set(
            @PathVariable long gcid,
            @ModelAttribute("tag") TagForm tag,
            Desk desk,
            HtmxRequest htmx,
            RedirectAttributes after) {
        long id = tags.set(tag.about(gcid), desk.scope(), desk.user());
        if (htmx.isHtmxRequest()) {
            return panel(gcid, desk.scope(), htmx).addObject("kept", id);
        }
        after.addFlashAttribute(
                "flash", Flash.success("tag.flash.kept").withUndo("/customers/" + gcid + "/tags/" + id + "/undo"));
        return new ModelAndView("redirect:/customers/" + gcid);
    }

    @PostMapping("/customers/{gcid}/tags/{id}/undo")
    @PreAuthorize("hasAuthority('CONTACT_LOG')")
    ModelAndView takeBack(
            @PathVariable long gcid, @PathVariable long id, Scope scope, HtmxRequest htmx, RedirectAttributes after) {
        tags.takeBack(gcid, id, scope);
        if (htmx.isHtmxRequest()) {
            return panel(gcid, scope, htmx).addObject("taken", true);
        }
        after.addFlashAttribute("flash", Flash.success("tag.flash.takenBack"));
        return new ModelAndView("redirect:/customers/" + gcid);
    }

    /** Who said what in one dimension and when, and how it faded; under the line of the portrait, or a page of its own. */
    @GetMapping("/customers/{gcid}/tags/history")
    @PreAuthorize("hasAuthority('CUSTOMER_VIEW')")
    ModelAndView history(@PathVariable long gcid, @RequestParam String dimension, Scope scope, HtmxRequest htmx) {
        TagHistory history = pasts.of(gcid, dimension, scope);
        return new ModelAndView("customer/panel/tag-history" + (htmx.isHtmxRequest() ? " :: told" : ""))
                .addObject("history", history)
                .addObject("companyNames", companies.all())
                .addObject("chart", fading.chart(history));
    }

    private ModelAndView panel(long gcid, Scope scope, HtmxRequest htmx) {
        return new ModelAndView("customer/panel/portrait" + (htmx.isHtmxRequest() ? " :: part" : ""))
                .addObject("gcid", gcid)
                .addObject("portrait", portraits.of(gcid, scope))
                .addObject("maySay", scope.may(Permission.CONTACT_LOG))
                .addObject("companyNames", companies.all())
                .addObject("kept", null)
                .addObject("taken", null);
    }
}
