package io.weft.customer.store;

import io.weft.customer.PartyKind;
import io.weft.customer.SqlCondition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search as the statements bind it.
 *
 * @param params what the arms compare with: {@code name}, {@code pinyin}, {@code forms}, hashes …
 */
public record SearchQuery(Map<String, Object> params, Narrowing narrowing) {

    private static final String LAST_CHARACTER = "\uDBFF\uDFFF";

    /** A search for nothing in particular. */
    public static SearchQuery browse(Narrowing narrowing) {
        return new SearchQuery(Map.of(), narrowing);
    }

    /** The bound below which all texts with this beginning lie, byte by byte. */
    public static String end(String beginning) {
        return beginning + LAST_CHARACTER;
    }

    /** The filters beside the text. */
    public record Narrowing(
            Set<String> companies,
            @Nullable PartyKind kind,
            @Nullable String region,
            @Nullable LocalDate bornAfter,
            @Nullable LocalDate bornUntil,
            @Nullable Boolean withContracts,
            @Nullable SqlCondition grade) {

        /** Conditions over record {@code s}. */
        String conditions(CustomerScope scope) {
            StringBuilder sql = new StringBuilder("true");
            if (!companies.isEmpty()) {
                sql.append(" and s.company = any(:companies)");
            }
            if (kind != null) {
                sql.append(" and s.kind = :kind");
            }
            if (region != null) {
                sql.append(" and s.region_code >= :region and s.region_code < :regionEnd and ")
                        .append(scope.open("s"));
            }
            if (bornAfter != null) {
                sql.append(" and s.birth_date > :bornAfter and s.birth_date <= :bornUntil");
            }
            if (withContracts != null) {
                sql.append(withContracts ? " and " : " and not ").append(contract(scope));
            }
            if (grade != null) {
                sql.append(" and ").append(grade.sql());
            }
            return sql.toString();
        }

        private static String contract(CustomerScope scope) {
            return """
                    coalesce((select true
                              from customer_source_record o
                              join customer_relation rel on rel.source_record_id = o.id
                             where o.gcid = s.gcid and o.retracted_at is null and rel.contract_no is not null
                               and rel.active_from <= :today and :today < rel.active_to and %s
                             limit 1), false)
                    """.formatted(scope.contractInSight("rel", "o"));
        }

        Map<String, Object> params() {
            Map<String, Object> params = new HashMap<>();
            params.put("companies", companies.toArray(String[]::new));
            params.put("kind", kind == null ? "" : kind.name());
            params.put("region", region == null ? "" : region);
            params.put("regionEnd", end(region == null ? "" : region));
            params.put("bornAfter", bornAfter == null ? LocalDate.EPOCH : bornAfter);
            params.put("bornUntil", bornUntil == null ? LocalDate.EPOCH : bornUntil);
            if (grade != null) {
                params.putAll(grade.params());
            }
            return params;
        }
    }
}
