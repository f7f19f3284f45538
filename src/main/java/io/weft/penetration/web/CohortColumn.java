package io.weft.penetration.web;

import io.weft.policy.CohortMeasure;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortSide;
import java.util.List;

/**
 * A column of the table of cohorts after the size of the cohort.
 *
 * @param key message key of its head is {@code cohort.col.<key>}
 */
record CohortColumn(String key, CohortMeasure measure, Form form, CohortSide side) {

    /** What is shown of a share. */
    enum Form {
        PART,
        MISSED,
        RATE
    }

    private static final List<CohortColumn> PERSISTENCY = List.of(
            new CohortColumn("paid", CohortMeasure.PERSISTENCY_COUNT, Form.PART, CohortSide.PART),
            new CohortColumn("unpaid", CohortMeasure.PERSISTENCY_COUNT, Form.MISSED, CohortSide.MISSED),
            new CohortColumn("by-premium", CohortMeasure.PERSISTENCY_PREMIUM, Form.RATE, CohortSide.OTHER_PART),
            new CohortColumn("by-count", CohortMeasure.PERSISTENCY_COUNT, Form.RATE, CohortSide.PART),
            new CohortColumn("combined", CohortMeasure.PERSISTENCY_COMBINED, Form.RATE, CohortSide.PART));
    private static final List<CohortColumn> RENEWAL = List.of(
            new CohortColumn("renewed", CohortMeasure.RENEWAL, Form.PART, CohortSide.PART),
            new CohortColumn("not-renewed", CohortMeasure.RENEWAL, Form.MISSED, CohortSide.MISSED),
            new CohortColumn("renewal", CohortMeasure.RENEWAL, Form.RATE, CohortSide.PART),
            new CohortColumn("adjusted", CohortMeasure.RENEWAL_ADJUSTED, Form.RATE, CohortSide.OTHER_BASE));
    private static final List<CohortColumn> LAPSE = List.of(
            new CohortColumn("lapsed", CohortMeasure.LAPSED, Form.PART, CohortSide.PART),
            new CohortColumn("lapse", CohortMeasure.LAPSED, Form.RATE, CohortSide.PART),
            new CohortColumn("surrendered", CohortMeasure.SURRENDERED, Form.PART, CohortSide.OTHER_PART),
            new CohortColumn("surrender", CohortMeasure.SURRENDERED, Form.RATE, CohortSide.OTHER_PART));
    private static final List<CohortColumn> RETENTION = List.of(
            new CohortColumn("stayed", CohortMeasure.RETENTION, Form.PART, CohortSide.PART),
            new CohortColumn("left", CohortMeasure.RETENTION, Form.MISSED, CohortSide.MISSED),
            new CohortColumn("retention", CohortMeasure.RETENTION, Form.RATE, CohortSide.PART));

    static List<CohortColumn> of(CohortMetric metric) {
        return switch (metric) {
            case PERSISTENCY_13, PERSISTENCY_25 -> PERSISTENCY;
            case RENEWAL -> RENEWAL;
            case LAPSE -> LAPSE;
            case RETENTION -> RETENTION;
        };
    }
}
