package io.weft.customer.store;

import io.weft.access.CurrentUser;
import io.weft.customer.SavedView;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the saved views of a user and of the team. */
@Repository
@RequiredArgsConstructor
public class SavedViewQueries {

    private static final String LIST = """
            select v.id, v.name, v.page, v.query, v.shared, v.user_id = :user as mine, u.name as owner
              from customer_saved_view v
              join access_user u on u.id = v.user_id
             where v.user_id = :user
                or (v.shared and v.company = :company and v.org_unit is not distinct from :unit::text)
             order by v.user_id <> :user, v.name, v.id
             limit 100
            """;

    private final JdbcClient jdbc;

    /** The user's own views, then those shared by people of the same unit. */
    public List<SavedView> of(CurrentUser user) {
        return jdbc.sql(LIST)
                .param("user", user.id())
                .param("company", user.company())
                .param("unit", user.orgUnit())
                .query((row, n) -> new SavedView(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("page"),
                        row.getString("query"),
                        row.getBoolean("shared"),
                        row.getBoolean("mine"),
                        row.getString("owner")))
                .list();
    }
}
