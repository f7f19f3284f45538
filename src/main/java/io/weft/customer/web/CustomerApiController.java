package io.weft.customer.web;

import io.weft.access.Scope;
import io.weft.customer.CustomerFilter;
import io.weft.customer.PageAfter;
import io.weft.customer.service.CustomerDirectory;
import io.weft.customer.service.CustomerSearch;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers for other systems, with the scope and masks of the pages (feeds.md 2). */
@RestController
@RequestMapping("/api/v1/customers")
@PreAuthorize("hasAuthority('CUSTOMER_VIEW')")
@RequiredArgsConstructor
class CustomerApiController {

    private final CustomerSearch search;
    private final CustomerDirectory directory;

    @GetMapping
    CustomerListAnswer find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Set<String> company,
            @RequestParam(required = false) @Nullable String tier,
            PageAsked page,
            Scope scope) {
        CustomerFilter filter = new CustomerFilter(
                q,
                company == null ? Set.of() : company,
                null,
                null,
                null,
                null,
                tier == null || tier.isBlank() ? null : tier);
        return CustomerListAnswer.of(search.find(filter, new PageAfter(page.after(), page.size()), scope));
    }

    /** Also answers for a number that was merged away, with the number of today. */
    @GetMapping("/{gcid}")
    CustomerAnswer customer(@PathVariable long gcid, Scope scope) {
        return CustomerAnswer.of(directory.header(gcid, scope), directory.profile(gcid, scope));
    }

    @GetMapping("/by-source/{company}/{sourceKey}")
    GcidAnswer bySource(@PathVariable String company, @PathVariable String sourceKey, Scope scope) {
        return new GcidAnswer(Long.toString(directory.bySource(company, sourceKey, scope)));
    }

    /** The page a caller asks for. */
    record PageAsked(@Nullable String after, @Nullable Integer limit) {

        private static final int USUAL = 50;

        int size() {
            return limit == null ? USUAL : limit;
        }
    }

    /** A customer number as text: it may outgrow the numbers of JSON readers. */
    record GcidAnswer(String gcid) {}
}
