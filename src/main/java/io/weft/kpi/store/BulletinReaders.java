package io.weft.kpi.store;

import io.weft.access.Permission;
import io.weft.access.Role;
import io.weft.kpi.BulletinReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told of bulletins, who has read them, and who answers for a late one. */
@Repository
@RequiredArgsConstructor
public class BulletinReaders {

    private static final String HOLDERS = """
            select distinct u.id
              from access_role_grant g
              join access_user u on u.id = g.user_id and u.status = 'ACTIVE'
             where g.role = any (:roles)
               and g.scope in ('ORG', 'SUB', 'GRP')
               and g.valid_from <= :today
               and (g.valid_to is null or g.valid_to >= :today)
            """;
    private static final String TELL = """
            insert into kpi_bulletin_reader (bulletin_id, user_id, told_at)
            select :bulletin, h.id, :now
              from (%s) h
                on conflict (bulletin_id, user_id) do nothing
            returning user_id
            """.formatted(HOLDERS);
    private static final String READ = """
            insert into kpi_bulletin_reader (bulletin_id, user_id, read_at)
            values (:bulletin, :user, :now)
                on conflict (bulletin_id, user_id) do update
               set read_at = excluded.read_at
             where kpi_bulletin_reader.read_at is null
            """;
    private static final String READERS = """
            select u.name, u.company, r.read_at
              from kpi_bulletin_reader r
              join access_user u on u.id = r.user_id
             where r.bulletin_id = :bulletin
             order by r.read_at desc nulls last, u.company nulls first, u.name
             limit :most
            """;
    private static final String REMINDED = """
            insert into kpi_bulletin_reminder (period, reminded_on)
            values (:period, :today)
                on conflict do nothing
            """;

    private final JdbcClient jdbc;

    /** Marks everybody as told who may read it and answers for more than his own customers; answers who. */
    public List<Long> tell(long bulletin, OffsetDateTime now) {
        return jdbc.sql(TELL)
                .param("bulletin", bulletin)
                .param("roles", roles(Permission.KPI_VIEW))
                .param("today", now.toLocalDate())
                .param("now", now)
                .query(Long.class)
                .list();
    }

    /** Keeps when somebody opened it first. */
    public void read(long bulletin, long user, OffsetDateTime now) {
        jdbc.sql(READ)
                .param("bulletin", bulletin)
                .param("user", user)
                .param("now", now)
                .update();
    }

    /** Those who have read it, the latest first, then the others. */
    public List<BulletinReader> of(long bulletin, int most) {
        return jdbc.sql(READERS)
                .param("bulletin", bulletin)
                .param("most", most)
                .query(BulletinReader.class)
                .list();
    }

    /** Who writes bulletins. */
    public List<Long> responsible(LocalDate today) {
        return jdbc.sql(HOLDERS)
                .param("roles", roles(Permission.KPI_SCHEME))
                .param("today", today)
                .query(Long.class)
                .list();
    }

    /** Notes a reminder of the day; false when there was one already. */
    public boolean remind(YearMonth month, LocalDate today) {
        return jdbc.sql(REMINDED)
                        .param("period", month.atDay(1))
                        .param("today", today)
                        .update()
                == 1;
    }

    /** A service account reads no bulletin. */
    private static String[] roles(Permission permission) {
        return Role.with(permission).stream()
                .filter(role -> role != Role.CORE)
                .map(Role::name)
                .toArray(String[]::new);
    }
}
