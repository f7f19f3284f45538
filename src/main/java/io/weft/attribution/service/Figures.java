package io.weft.attribution.service;

import static io.weft.attribution.rules.FigureRules.share;

import io.weft.access.Scope;
import io.weft.attribution.ClaimSight;
import io.weft.attribution.ConflictLoad;
import io.weft.attribution.Contribution;
import io.weft.attribution.Recognition;
import io.weft.attribution.store.FigureQueries;
import io.weft.attribution.store.FigureQueries.Cases;
import io.weft.attribution.store.FigureQueries.Decided;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of cross-selling for a month or year (M-09, M-39, M-42), of a company's people for their company. */
@Service
@RequiredArgsConstructor
public class Figures {

    private final FigureQueries queries;

    /** The classes with cross-sold premium, the largest first. */
    @Transactional(readOnly = true)
    public List<Contribution> contributions(String period, Scope scope) {
        return queries.contributions(period, ClaimSight.of(scope)).stream()
                .map(one -> new Contribution(
                        one.writerCompany(),
                        one.productClass(),
                        one.sold(),
                        one.written(),
                        share(one.sold(), one.written())))
                .toList();
    }

    /** All directions together first, then each; one line of noughts when nothing was decided. */
    @Transactional(readOnly = true)
    public List<Recognition> recognition(String period, Scope scope) {
        return queries.recognition(period, ClaimSight.of(scope)).stream()
                .map(Figures::recognition)
                .toList();
    }

    private static Recognition recognition(Decided one) {
        return new Recognition(
                one.creditedCompany(),
                one.writerCompany(),
                one.decided(),
                one.firstTime(),
                one.disputed(),
                one.medianDays(),
                one.posted(),
                one.late(),
                share(one.firstTime(), one.decided()),
                share(one.disputed(), one.decided()),
                share(one.late(), one.posted()));
    }

    /** Disputes by grounds, then stopped leads by rule. */
    @Transactional(readOnly = true)
    public List<ConflictLoad> conflicts(String period, Scope scope) {
        var sight = ClaimSight.of(scope);
        return Stream.concat(queries.disputes(period, sight).stream(), queries.blocks(period, sight).stream())
                .map(Figures::load)
                .toList();
    }

    private static ConflictLoad load(Cases one) {
        BigDecimal overridden = one.type().equals("DISPUTE") ? null : share(one.overridden(), one.cases());
        return new ConflictLoad(
                one.type(), one.detail(), one.cases(), one.open(), one.medianDays(), one.overridden(), overridden);
    }
}
