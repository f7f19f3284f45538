package io.weft.kpi.rules;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** F-16: customers of all agents, and of the tenth who have the most; of the group and of each company. */
public final class Concentration {

    private static final BigDecimal TENTH = BigDecimal.TEN;

    private final Map<Subject, List<Long>> customers = new LinkedHashMap<>();

    /** Adds an agent. */
    public void add(Subject agent, long many) {
        var company = agent.company();
        if (many > 0 && company != null) {
            customers
                    .computeIfAbsent(Subject.group(), subject -> new ArrayList<>())
                    .add(many);
            customers
                    .computeIfAbsent(Subject.company(company), subject -> new ArrayList<>())
                    .add(many);
        }
    }

    public void give(Consumer<Fact> sink) {
        customers.forEach((subject, of) -> {
            sink.accept(Fact.of(subject, Measure.AGENT_CUSTOMERS, sum(of)));
            sink.accept(Fact.of(subject, Measure.TOP_AGENT_CUSTOMERS, top(of)));
        });
    }

    /** At least one agent is the upper tenth. */
    private static BigDecimal top(List<Long> of) {
        int many =
                BigDecimal.valueOf(of.size()).divide(TENTH, 0, RoundingMode.UP).intValue();
        return sum(of.stream().sorted(Comparator.reverseOrder()).limit(many).toList());
    }

    private static BigDecimal sum(List<Long> of) {
        return BigDecimal.valueOf(of.stream().mapToLong(Long::longValue).sum());
    }
}
