package io.weft.customer.service;

import io.weft.customer.store.CompanyNameQueries;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** The group's companies by name, as pages of customers show them. */
@Service
@RequiredArgsConstructor
public class CompanyNames {

    private final CompanyNameQueries queries;

    /** Code to name, by code. */
    public Map<String, String> all() {
        return queries.names();
    }
}
