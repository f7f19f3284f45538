package io.weft.attribution.store;

import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What companies agreed about channels they opened together. */
@Repository
@RequiredArgsConstructor
public class ChannelAgreements {

    private static final String SHARE = """
            -- in force on the day, between both companies, and the shares add up to no more than the whole (SR-REC-09)
            select p.share_bp
              from catalog_agreement a
              join catalog_agreement_party p on p.agreement_no = a.agreement_no and p.company = :credited
             where a.agreement_no = :no
               and a.type = 'CHANNEL'
               and :writer = any (a.companies)
               and :day between a.signed_at and a.valid_to
               and p.share_bp is not null
               and 10000 >= (select sum(o.share_bp)
                               from catalog_agreement_party o
                              where o.agreement_no = a.agreement_no)
            """;

    private final JdbcClient jdbc;

    /** Basis points of the premium that go to the credited company; empty when there is no such agreement. */
    public Optional<Integer> share(String agreement, String credited, String writer, LocalDate day) {
        return jdbc.sql(SHARE)
                .param("no", agreement)
                .param("credited", credited)
                .param("writer", writer)
                .param("day", day)
                .query(Integer.class)
                .optional();
    }
}
