package io.weft.partner.service;

import io.weft.partner.PartnerFilter;
import io.weft.partner.PartnerRow;
import io.weft.partner.store.PartnerQueries;
import io.weft.platform.Page;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of partners. */
@Service
@RequiredArgsConstructor
public class PartnerService {

    private static final int PAGE_SIZE = 50;

    private final PartnerQueries queries;

    @Transactional(readOnly = true)
    public Page<PartnerRow> list(PartnerFilter filter) {
        return Page.cut(queries.page(filter, PAGE_SIZE + 1), PAGE_SIZE, PartnerRow::code);
    }
}
