package io.weft.catalog.service;

import io.weft.catalog.AgreementFilter;
import io.weft.catalog.AgreementRow;
import io.weft.catalog.rules.AgreedShares;
import io.weft.catalog.rules.AuthorityRules;
import io.weft.catalog.store.AgreementQueries;
import io.weft.catalog.store.AgreementQueries.Agreement;
import io.weft.platform.parameter.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What companies agreed to do together, and which agreements need renewing. */
@Service
@RequiredArgsConstructor
public class AgreementService {

    private final AgreementQueries queries;
    private final Parameters parameters;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<AgreementRow> list(AgreementFilter filter) {
        return queries.of(filter.company(), filter.kind()).stream()
                .map(this::row)
                .filter(row -> filter.state() == null || filter.state() == row.state())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<AgreementRow> find(String agreementNo) {
        return queries.find(agreementNo).map(this::row);
    }

    private AgreementRow row(Agreement agreement) {
        LocalDate today = LocalDate.now(clock);
        return new AgreementRow(
                agreement.agreementNo(),
                agreement.type(),
                agreement.companies(),
                AgreedShares.read(agreement.shares()).orElseThrow(),
                agreement.signedAt(),
                agreement.validTo(),
                new AuthorityRules(parameters.intValue("P.lic.warn"))
                        .decide(agreement.signedAt(), agreement.validTo(), today),
                ChronoUnit.DAYS.between(today, agreement.validTo()));
    }
}
