package io.weft.lead.store;

import io.weft.lead.store.GateQueries.About;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is asked for: how a class of products may be sold, by whom, and to what kind of customer. */
@Repository
@RequiredArgsConstructor
public class OfferQueries {

    private static final String DIRECT = """
            -- what is asked for, or without a product everything of the class, is kept from other sellers
            select coalesce(bool_and(c.sale_mode <> 'OPEN'), false)
              from catalog_product c
             where c.company = :to and c.class = :class and :product in ('', c.code)
            """;

    private static final String AUTHORITY = """
            select exists (select from catalog_authority a
                            where a.agent_company = :from and a.writer_company = :to and a.product_class in ('*', :class)
                              and a.valid_from <= :day and a.valid_to >= :day)
            """;

    private static final String SUPPLEMENT = """
            select exists (select from catalog_product c
                            where c.company = :to and c.class = :class and c.social_supplement and :product in ('', c.code))
            """;

    private static final String PRIORITY = "select min(code) from access_company where line = :line";

    private static final String LINE = "select line from access_company where code = :code";

    private static final String KIND = "select kind from customer_party where gcid = :gcid";

    private final JdbcClient jdbc;

    public boolean directOnly(About about) {
        return yes(DIRECT, about);
    }

    public boolean authority(About about) {
        return yes(AUTHORITY, about);
    }

    public boolean socialSupplement(About about) {
        return yes(SUPPLEMENT, about);
    }

    /** The company of the line with priority; empty when the group has none. */
    public String companyOfLine(String line) {
        return jdbc.sql(PRIORITY)
                .param("line", line)
                .query((rs, n) -> rs.getString(1) == null ? "" : rs.getString(1))
                .single();
    }

    public Optional<String> lineOf(String company) {
        return jdbc.sql(LINE).param("code", company).query(String.class).optional();
    }

    public boolean isOrganisation(long gcid) {
        return "ORG"
                .equals(jdbc.sql(KIND).param("gcid", gcid).query(String.class).single());
    }

    private boolean yes(String sql, About about) {
        return jdbc.sql(sql)
                .param("from", about.from())
                .param("to", about.to())
                .param("class", about.productClass())
                .param("product", about.product() == null ? "" : about.product())
                .param("day", about.day())
                .query(Boolean.class)
                .single();
    }
}
