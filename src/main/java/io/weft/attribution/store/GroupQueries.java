package io.weft.attribution.store;

import io.weft.attribution.rules.Authorities.Authority;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What judgements need to know of the group: lines, authorities, and when its ledger began. */
@Repository
@RequiredArgsConstructor
public class GroupQueries {

    private static final String AUTHORITIES = """
            select agent_company as seller, writer_company as writer, product_class, valid_from, valid_to
              from catalog_authority
            """;
    private static final String FIRST_LOAD = """
            select date_trunc('year', min(r.created_at at time zone 'Asia/Shanghai'))::date
              from platform_feed_run r
            """;

    private final JdbcClient jdbc;

    private record Line(String code, String line) {}

    /** The line of each company, by its code. */
    public Map<String, String> lines() {
        return jdbc.sql("select code, line from access_company").query(Line.class).list().stream()
                .collect(Collectors.toMap(Line::code, Line::line));
    }

    public List<Authority> authorities() {
        return jdbc.sql(AUTHORITIES).query(Authority.class).list();
    }

    /** 1 January of the year in which the first file arrived; empty before. */
    public Optional<LocalDate> yearOfFirstLoad() {
        return jdbc.sql(FIRST_LOAD).query(LocalDate.class).optional();
    }
}
