package io.weft.customer.web;

import io.weft.access.Scope;
import io.weft.customer.CustomerGrade;
import io.weft.customer.CustomerPanel;
import io.weft.customer.service.Carers;
import io.weft.customer.service.CompanyNames;
import io.weft.customer.service.CustomerDirectory;
import io.weft.customer.service.RecentCustomers;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The customer page: who, may I, who leads; then blocks that load on their own. */
@Controller
@PreAuthorize("hasAuthority('CUSTOMER_VIEW')")
class CustomerController {

    private final CustomerDirectory directory;
    private final RecentCustomers recent;
    private final CompanyNames companies;
    private final Carers carers;
    private final List<CustomerPanel> panels;
    private final List<CustomerGrade> grades;

    CustomerController(
            CustomerDirectory directory,
            RecentCustomers recent,
            CompanyNames companies,
            Carers carers,
            ObjectProvider<CustomerPanel> panels,
            ObjectProvider<CustomerGrade> grades) {
        this.directory = directory;
        this.recent = recent;
        this.companies = companies;
        this.carers = carers;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(CustomerPanel::order))
                .toList();
        this.grades = grades.stream().toList();
    }

    @GetMapping("/customers/{gcid}")
    String page(@PathVariable long gcid, Scope scope, Model model) {
        var customer = directory.header(gcid, scope);
        if (customer.gcid() != gcid) {
            return "redirect:/customers/" + customer.gcid();
        }
        recent.seen(gcid, scope);
        model.addAttribute("customer", customer);
        model.addAttribute("carers", carers.of(gcid, scope));
        model.addAttribute(
                "grades",
                grades.stream().flatMap(grade -> grade.of(gcid, scope).stream()).toList());
        model.addAttribute("scope", scope);
        model.addAttribute("companyNames", companies.all());
        model.addAttribute(
                "panels",
                panels.stream().filter(panel -> panel.visibleTo(scope)).toList());
        return "customer/page";
    }

    /** Who can see this, and why. */
    @GetMapping("/customers/{gcid}/access")
    String access(@PathVariable long gcid, Scope scope, Model model) {
        model.addAttribute("customer", directory.header(gcid, scope));
        model.addAttribute("companyNames", companies.all());
        model.addAttribute("scope", scope);
        return "customer/access";
    }
}
