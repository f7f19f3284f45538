package io.weft.kpi.service;

import io.weft.kpi.Measure;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.rules.FactSheet;
import io.weft.penetration.Dimension;
import io.weft.penetration.MonthFigure;
import io.weft.penetration.service.MonthEnds;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Facts of months the KPI did not measure, from the month ends penetration keeps: the same counting, of the group, companies and
 * channels. What a month end does not hold is not fed.
 */
@Component
@RequiredArgsConstructor
class KeptMonths {

    private static final Set<Measure> OF_GROUP =
            EnumSet.of(Measure.CUSTOMERS, Measure.PRODUCTS, Measure.CONTRACTS, Measure.MULTI_COMPANY_CUSTOMERS);

    /** A company's customers elsewhere are not kept: no M-04. */
    private static final Set<Measure> OF_COMPANY = EnumSet.of(Measure.CUSTOMERS, Measure.PRODUCTS, Measure.CONTRACTS);

    private static final Set<Measure> OF_CHANNEL = EnumSet.of(Measure.CUSTOMERS, Measure.CROSS_PRODUCTS);

    private final MonthEnds months;

    /** The facts of a kind of subjects, and of the group; null when the month is not kept or says nothing of them. */
    @Nullable
    FactSheet sheet(YearMonth month, SubjectKind kind) {
        var kept = months.persons(month);
        var fed = measures(kind);
        if (kept.isEmpty() || fed.isEmpty()) {
            return null;
        }
        var sheet = new FactSheet(fed);
        kept.forEach(figure -> put(sheet, figure));
        return sheet;
    }

    private static Set<Measure> measures(SubjectKind kind) {
        return switch (kind) {
            case GROUP -> OF_GROUP;
            case COMPANY -> OF_COMPANY;
            case CHANNEL -> OF_CHANNEL;
            case BRANCH, TEAM, AGENT -> Set.of();
        };
    }

    private static void put(FactSheet sheet, MonthFigure figure) {
        var subject = subject(figure);
        put(sheet, subject, Measure.CUSTOMERS, figure.customers());
        put(sheet, subject, Measure.PRODUCTS, figure.products());
        put(sheet, subject, Measure.CONTRACTS, figure.contracts());
        put(sheet, subject, Measure.CROSS_PRODUCTS, figure.crossProducts());
        put(sheet, subject, Measure.MULTI_COMPANY_CUSTOMERS, figure.multiCompany());
    }

    private static void put(FactSheet sheet, Subject subject, Measure measure, long value) {
        sheet.put(subject, measure, null, BigDecimal.valueOf(value));
    }

    private static Subject subject(MonthFigure figure) {
        if (figure.dimension().isEmpty()) {
            return Subject.group();
        }
        return figure.dimension().equals(Dimension.COMPANY.parameter())
                ? Subject.company(figure.code())
                : new Subject(SubjectKind.CHANNEL, figure.code());
    }
}
