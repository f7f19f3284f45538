package io.weft.customer.store;

import io.weft.customer.rules.OwnNumbers;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the numbers of the customers a viewer's agents or units look after. */
@Repository
@RequiredArgsConstructor
public class OwnNumberQueries {

    private static final String VERSION = "select version from platform_data_version";

    private final JdbcClient jdbc;

    public OwnNumbers of(CustomerScope scope) {
        return new OwnNumbers(jdbc.sql("select distinct gcid from (" + scope.mine() + ") own")
                .params(scope.params())
                .query(Long.class)
                .list());
    }

    /** Those the viewer entered by hand. */
    public List<Long> made(CustomerScope scope) {
        return jdbc.sql(scope.made()).params(scope.params()).query(Long.class).list();
    }

    /** Moves whenever a feed changed something. */
    public long dataVersion() {
        return jdbc.sql(VERSION).query(Long.class).single();
    }
}
