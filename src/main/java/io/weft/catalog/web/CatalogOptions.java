package io.weft.catalog.web;

import io.weft.access.service.CompanyService;
import io.weft.catalog.AgreementType;
import io.weft.catalog.AuthorityState;
import io.weft.catalog.Need;
import io.weft.catalog.SaleMode;
import io.weft.catalog.Series;
import io.weft.platform.web.Option;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The choices of the catalog's forms. */
@Component
@RequiredArgsConstructor
class CatalogOptions {

    private final CompanyService companies;

    public List<Option> companies() {
        boolean chinese = Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        return companies.companies().stream()
                .map(company -> Option.text(company.code(), company.nameIn(chinese)))
                .toList();
    }

    public List<Option> series() {
        return Option.keys("catalog.series.", Series.values());
    }

    public List<Option> needs() {
        return Option.keys("catalog.need.", Need.values());
    }

    public List<Option> saleModes() {
        return Option.keys("catalog.saleMode.", SaleMode.values());
    }

    public List<Option> authorityStates() {
        return Option.keys("catalog.authorityState.", AuthorityState.values());
    }

    public List<Option> agreementTypes() {
        return Option.keys("catalog.agreementType.", AgreementType.values());
    }
}
