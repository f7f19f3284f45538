package io.weft.kpi.store;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.MeasureSource;
import io.weft.kpi.Span;
import java.util.Set;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Measures that one statement gives for all subjects; see {@link FactRows} for what it answers. */
@RequiredArgsConstructor
abstract class StatementSource implements MeasureSource {

    private final FactRows rows;
    private final Set<Measure> measures;
    /** The table whose first row says that the data is delivered, with a condition if need be. */
    private final String fedBy;

    private final String statement;

    @Override
    public Set<Measure> measures() {
        return measures;
    }

    @Override
    public boolean isFed() {
        return rows.any(fedBy);
    }

    @Override
    public void measure(Taking taking, BiConsumer<Span, Fact> sink) {
        rows.each(given(rows.statement(statement)), measures, taking, sink);
    }

    /** The statement with what it needs beyond the days. */
    StatementSpec given(StatementSpec asked) {
        return asked;
    }
}
