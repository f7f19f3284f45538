package io.weft.customer.service;

import io.weft.customer.store.CompanyNameQueries;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** The group's companies by name, as pages of customers show them. */
@Service
@RequiredArgsConstructor
public class CompanyNames {

    private final CompanyNameQueries queries;

    /** Code to name in the reader's language, by code. */
    public Map<String, String> all() {
        return queries.names(Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage()));
    }
}
