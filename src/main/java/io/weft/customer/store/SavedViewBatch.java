package io.weft.customer.store;

import io.weft.access.CurrentUser;
import io.weft.customer.KeepView;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes saved views; only the owner's are touched. */
@Repository
@RequiredArgsConstructor
public class SavedViewBatch {

    private static final String SAVE = """
            insert into customer_saved_view (user_id, company, org_unit, name, page, query, shared)
            values (:user, :company, :unit, :name, :page, :query, :shared)
            on conflict on constraint uq_customer_saved_view_name
            do update set page = excluded.page, query = excluded.query, shared = excluded.shared, company = excluded.company,
                          org_unit = excluded.org_unit
            """;

    private static final String SHARE =
            "update customer_saved_view set shared = :shared where id = :id and user_id = :user";
    private static final String DELETE = "delete from customer_saved_view where id = :id and user_id = :user";

    private final JdbcClient jdbc;

    /** Keeps a view under its name; the same name again replaces it. */
    public void save(CurrentUser user, KeepView view) {
        jdbc.sql(SAVE)
                .param("user", user.id())
                .param("company", user.company())
                .param("unit", user.orgUnit())
                .param("name", view.name())
                .param("page", view.page())
                .param("query", view.query())
                .param("shared", view.shared())
                .update();
    }

    /** Whether there was such a view of the user's. */
    public boolean share(long user, long id, boolean shared) {
        return jdbc.sql(SHARE)
                        .param("user", user)
                        .param("id", id)
                        .param("shared", shared)
                        .update()
                == 1;
    }

    /** Whether there was such a view of the user's. */
    public boolean delete(long user, long id) {
        return jdbc.sql(DELETE).param("user", user).param("id", id).update() == 1;
    }
}
