package io.weft.penetration.store;

import io.weft.penetration.rules.ContractIndexBuilder;
import io.weft.penetration.rules.GroupCodes;
import io.weft.platform.parameter.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything the index is made of as of one commit. */
@Repository
@RequiredArgsConstructor
public class SnapshotReader {

    /** Feeds move the version; what people edit in the catalogue and the organisation shows in the sums. */
    private static final String FINGERPRINT = """
            select concat_ws(' ',
                (select version from platform_data_version),
                (select sum(hashtextextended(code || coalesce(home_series, ''), 0)) from catalog_channel),
                (select sum(hashtextextended(company || code || series, 0)) from catalog_product),
                (select sum(hashtextextended(company || code || coalesce(parent_code, ''), 0)) from access_org_unit))
            """;

    private static final String CHANGED_AT = "select changed_at from platform_data_version";

    private final JdbcClient jdbc;
    private final ReferenceQueries references;
    private final ContractQueries contracts;
    private final TierQueries tiers;
    private final Parameters parameters;

    /** A cheap sign of the state of the data; the day belongs to it because consents end. */
    public String fingerprint(LocalDate today) {
        return today + " " + party(today) + " "
                + jdbc.sql(FINGERPRINT).query(String.class).single();
    }

    /** One consistent state, whatever is being loaded meanwhile. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Snapshot read(LocalDate today) {
        var fingerprint = fingerprint(today);
        var builder = new ContractIndexBuilder(new GroupCodes(references.reference()));
        contracts.into(builder, today, party(today));
        var index = builder.build();
        var state = tiers.state();
        return new Snapshot(
                index.with(tiers.all(index)), references.names(), fingerprint, changedAt(), party(today), state);
    }

    /** The same contracts with the tiers of now; the snapshot itself when no tier changed. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Snapshot withTiers(Snapshot last) {
        var state = tiers.state();
        if (state.equals(last.tiers())) {
            return last;
        }
        var index = last.index();
        var now = state.run() == last.tiers().run() ? tiers.moved(index, last.tiers(), state) : tiers.all(index);
        return new Snapshot(index.with(now), last.names(), last.fingerprint(), last.dataAt(), last.party(), state);
    }

    private Party party(LocalDate today) {
        return Party.of(parameters.text("P.pen.party", today));
    }

    private Instant changedAt() {
        return jdbc.sql(CHANGED_AT).query(OffsetDateTime.class).single().toInstant();
    }
}
