package io.weft.customer.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.customer.AgeBand;
import io.weft.customer.Desk;
import io.weft.customer.PartyKind;
import io.weft.customer.service.CompanyNames;
import io.weft.customer.service.CustomerExport;
import io.weft.customer.service.CustomerList;
import io.weft.customer.service.GradedCustomers;
import io.weft.customer.service.SavedViews;
import io.weft.platform.web.Option;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Find a customer in a second: by whatever one knows of them, within reach. */
@Controller
@RequiredArgsConstructor
class CustomerListController {

    private final CustomerList customers;
    private final SavedViews views;
    private final CompanyNames companies;
    private final GradedCustomers grades;
    private final CustomerExport export;
    private final Regions regions;

    @GetMapping("/customers")
    @PreAuthorize("hasAuthority('CUSTOMER_VIEW')")
    String list(@ModelAttribute("list") CustomerListForm list, Desk desk, Model model, HtmxRequest htmx) {
        var found = customers.find(list.filter(), list.page(), desk.scope());
        model.addAttribute("found", found);
        model.addAttribute("scope", desk.scope());
        model.addAttribute("columns", list.columns().stream().map(Enum::name).toList());
        model.addAttribute("companyNames", companies.all());
        if (htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()) {
            return "customer/list :: results";
        }
        model.addAttribute("views", views.of(desk.user()));
        model.addAttribute("exportRows", export.rowLimit());
        model.addAttribute(
                "tiers",
                grades.choices(desk.scope()).stream()
                        .map(grade -> Option.text(grade.code(), grade.name()))
                        .toList());
        choices(list, model);
        return "customer/list";
    }

    private void choices(CustomerListForm list, Model model) {
        model.addAttribute("regions", regions.choices(list.region()));
        model.addAttribute(
                "companyOptions",
                companies.all().entrySet().stream()
                        .map(company -> Option.text(company.getKey(), company.getValue()))
                        .toList());
        model.addAttribute("kinds", Option.keys("customers.kind.", PartyKind.values()));
        model.addAttribute("ages", Option.keys("customers.age.", AgeBand.values()));
        model.addAttribute(
                "holds",
                List.of(Option.key("true", "customers.contracts.yes"), Option.key("false", "customers.contracts.no")));
        model.addAttribute("allColumns", Option.keys("customers.col.", CustomerListForm.Column.values()));
    }
}
