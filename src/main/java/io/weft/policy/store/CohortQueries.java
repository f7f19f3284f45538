package io.weft.policy.store;

import io.weft.policy.CohortCount;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortPolicy;
import io.weft.policy.CohortQuestion;
import io.weft.policy.CohortSide;
import io.weft.policy.CohortSubject;
import io.weft.policy.CohortSum;
import io.weft.policy.CohortTerms;
import io.weft.policy.PolicyStatus;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts cohorts of policies, and reads the policies behind a count. */
@Repository
@RequiredArgsConstructor
public class CohortQueries {

    private static final String FED_SINCE =
            "select company, min(received_on) as since from policy_receipt group by company order by company";
    private static final String EVER_FED = """
            select exists (select from policy_policy where :company in ('', company))
                or exists (select from policy_holding where :company in ('', company))
            """;
    private static final String CLASSES = "select distinct class from catalog_product order by class";
    private static final String VERSION = "select version from platform_data_version";

    private final JdbcClient jdbc;

    /** What the figures depend on beside the policies. */
    public record Given(CohortTerms terms, Map<String, LocalDate> fedSince) {}

    /** Whether any contract of the company, or of any for an empty text, ever came. */
    public boolean everFed(String company) {
        return jdbc.sql(EVER_FED).param("company", company).query(Boolean.class).single();
    }

    /** The classes of all products, in alphabetical order. */
    public List<String> classes() {
        return jdbc.sql(CLASSES).query(String.class).list();
    }

    /** Moves with every feed. */
    public long version() {
        return jdbc.sql(VERSION).query(Long.class).single();
    }

    /** From when on each company fed receipts. */
    public Map<String, LocalDate> fedSince() {
        var since = new TreeMap<String, LocalDate>();
        jdbc.sql(FED_SINCE).query(row -> {
            since.put(row.getString("company"), row.getObject("since", LocalDate.class));
        });
        return since;
    }

    /** One row for each month and subject that has any policy, in this order; all of them in one statement. */
    public List<CohortCount> counts(CohortQuestion question, CohortReach reach, Given given) {
        return counts(question, List.of(question.by()), reach, given).getOrDefault(question.by(), List.of());
    }

    /** The same by some kinds of subjects at once, still in one statement. */
    public Map<CohortSubject, List<CohortCount>> counts(
            CohortQuestion question, Collection<CohortSubject> kinds, CohortReach reach, Given given) {
        var counts = new EnumMap<CohortSubject, List<CohortCount>>(CohortSubject.class);
        jdbc.sql(CohortSql.figures(question.metric(), kinds, reach.where()))
                .params(params(question, reach, given))
                .query(row -> {
                    counts.computeIfAbsent(CohortSubject.valueOf(row.getString("kind")), kind -> new ArrayList<>())
                            .add(count(row));
                });
        return counts;
    }

    /** The policies behind a number of the question's first month, in the order of their ids, after one of them. */
    public List<CohortPolicy> policies(CohortQuestion question, CohortReach reach, Given given, Page page) {
        var params = params(question, reach, given);
        params.put("side", page.side().name());
        params.put("after_id", page.after() == null ? 0L : page.after());
        params.put("limit", page.limit());
        return jdbc.sql(CohortSql.policies(question.metric(), reach.where()))
                .params(params)
                .query(CohortQueries::policy)
                .list();
    }

    /** Which policies, how many, and after which one. */
    public record Page(CohortSide side, @Nullable Long after, int limit) {}

    private static Map<String, Object> params(CohortQuestion question, CohortReach reach, Given given) {
        var terms = given.terms();
        var params = new HashMap<>(reach.params());
        params.put("first", question.first().atDay(1));
        params.put("end", question.last().plusMonths(1).atDay(1));
        params.put("months", question.metric().premiumAfter());
        params.put("grace", terms.graceDays());
        params.put("early", terms.earlyDays());
        params.put("excluded", excluded(question.metric(), terms));
        params.put("series", terms.renewalSeries().toArray(String[]::new));
        params.put("before", terms.beforeDays());
        params.put("after", terms.afterDays());
        params.put("fedCompanies", given.fedSince().keySet().toArray(String[]::new));
        params.put(
                "fedSince",
                given.fedSince().values().stream().map(Date::valueOf).toArray(Date[]::new));
        return params;
    }

    private static String[] excluded(CohortMetric metric, CohortTerms terms) {
        var excluded = new ArrayList<>(List.of("TRANSFERRED_OUT", "CLAIM_TERMINATED"));
        if (metric.isPersistency() && terms.regulator()) {
            excluded.add("SUSPENDED");
        }
        return excluded.toArray(String[]::new);
    }

    private static CohortCount count(ResultSet row) throws SQLException {
        return new CohortCount(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("subject"),
                new CohortSum(
                        row.getLong("base"),
                        row.getLong("part"),
                        money(row.getBigDecimal("other_base")),
                        money(row.getBigDecimal("other_part")),
                        row.getLong("unfed")));
    }

    private static BigDecimal money(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }

    private static CohortPolicy policy(ResultSet row, int n) throws SQLException {
        return new CohortPolicy(
                row.getLong("id"),
                row.getString("company"),
                row.getString("policy_no"),
                row.getString("product"),
                row.getLong("holder_id"),
                row.getLong("gcid"),
                row.getString("agent"),
                row.getObject("effective_date", LocalDate.class),
                row.getObject("expiry_date", LocalDate.class),
                row.getBigDecimal("annual_premium"),
                PolicyStatus.valueOf(row.getString("status")),
                row.getBoolean("counted"));
    }
}
