package io.weft.catalog.store;

import io.weft.catalog.AgreementType;
import io.weft.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads cooperation agreements, those that end first on top. */
@Repository
@RequiredArgsConstructor
public class AgreementQueries {

    private static final String COLUMNS =
            "select agreement_no, type, companies, shares, signed_at, valid_to from catalog_agreement";

    private static final String OF_COMPANY = COLUMNS + """
             where (:company = '' or :company = any(companies))
               and :type in ('', type)
             order by valid_to, agreement_no
            """;

    private static final String BY_NO = COLUMNS + " where agreement_no = :no";

    /** An agreement as it is stored; what it means on a day is for the rules to say. */
    public record Agreement(
            String agreementNo,
            AgreementType type,
            List<String> companies,
            @Nullable String shares,
            LocalDate signedAt,
            LocalDate validTo) {}

    private final JdbcClient jdbc;

    public List<Agreement> of(@Nullable String company, @Nullable AgreementType type) {
        return jdbc.sql(OF_COMPANY)
                .param("company", Sql.orEmpty(company))
                .param("type", Sql.orEmpty(type))
                .query(AgreementQueries::agreement)
                .list();
    }

    public Optional<Agreement> find(String agreementNo) {
        return jdbc.sql(BY_NO)
                .param("no", agreementNo)
                .query(AgreementQueries::agreement)
                .optional();
    }

    private static Agreement agreement(ResultSet rs, int line) throws SQLException {
        return new Agreement(
                rs.getString("agreement_no"),
                AgreementType.valueOf(rs.getString("type")),
                List.of((String[]) rs.getArray("companies").getArray()),
                rs.getString("shares"),
                rs.getObject("signed_at", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }
}
