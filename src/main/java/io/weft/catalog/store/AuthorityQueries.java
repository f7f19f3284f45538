package io.weft.catalog.store;

import io.weft.platform.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads authorities to sell for another company, those that end first on top. */
@Repository
@RequiredArgsConstructor
public class AuthorityQueries {

    private static final String OF_COMPANY = """
            -- the company sells for another, or another sells for it
            select agent_company, writer_company, product_class, licence_no, valid_from, valid_to, regions
              from catalog_authority
             where :company in ('', agent_company, writer_company)
             order by valid_to, agent_company, writer_company, product_class
            """;

    /** An authority as it is stored; what it means on a day is for the rules to say. */
    public record Authority(
            String agentCompany,
            String writerCompany,
            String productClass,
            String licenceNo,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable String regions) {}

    private final JdbcClient jdbc;

    public List<Authority> of(@Nullable String company) {
        return jdbc.sql(OF_COMPANY)
                .param("company", Sql.orEmpty(company))
                .query(Authority.class)
                .list();
    }
}
