package io.weft.catalog.service;

import io.weft.catalog.AuthorityFilter;
import io.weft.catalog.AuthorityRow;
import io.weft.catalog.rules.AuthorityRules;
import io.weft.catalog.store.AuthorityQueries;
import io.weft.catalog.store.AuthorityQueries.Authority;
import io.weft.platform.parameter.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which company may sell for which other, and which of these licences need renewing. */
@Service
@RequiredArgsConstructor
public class AuthorityService {

    private final AuthorityQueries queries;
    private final Parameters parameters;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<AuthorityRow> list(AuthorityFilter filter) {
        AuthorityRules rules = new AuthorityRules(parameters.intValue("P.lic.warn"));
        LocalDate today = LocalDate.now(clock);
        return queries.of(filter.company()).stream()
                .map(authority -> row(authority, rules, today))
                .filter(row -> filter.state() == null || filter.state() == row.state())
                .toList();
    }

    private static AuthorityRow row(Authority authority, AuthorityRules rules, LocalDate today) {
        return new AuthorityRow(
                authority.agentCompany(),
                authority.writerCompany(),
                authority.productClass(),
                authority.licenceNo(),
                authority.validFrom(),
                authority.validTo(),
                authority.regions(),
                rules.decide(authority.validFrom(), authority.validTo(), today),
                ChronoUnit.DAYS.between(today, authority.validTo()));
    }
}
