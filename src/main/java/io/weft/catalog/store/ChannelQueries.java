package io.weft.catalog.store;

import io.weft.catalog.ChannelRow;
import io.weft.catalog.ChannelType;
import io.weft.catalog.Series;
import io.weft.platform.sql.Sql;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the channels; there are a few dozen, so a list is all of them. */
@Repository
@RequiredArgsConstructor
public class ChannelQueries {

    private static final String ALL = """
            select code, name, home_series, type
              from catalog_channel
             order by code
            """;

    private final JdbcClient jdbc;

    public List<ChannelRow> all() {
        return jdbc.sql(ALL)
                .query((rs, line) -> new ChannelRow(
                        rs.getString("code"),
                        rs.getString("name"),
                        Sql.nullable(Series.class, rs.getString("home_series")),
                        Sql.nullable(ChannelType.class, rs.getString("type"))))
                .list();
    }
}
