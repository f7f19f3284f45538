package io.weft.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.access.CurrentUser;
import io.weft.access.service.Accounts;
import io.weft.kpi.BulletinSection;
import io.weft.kpi.BulletinWords;
import io.weft.kpi.Subject;
import io.weft.kpi.WriteBulletin;
import io.weft.kpi.store.BulletinReaders;
import io.weft.kpi.store.BulletinStore;
import io.weft.platform.calendar.WorkCalendar;
import io.weft.platform.notify.Notifications;
import io.weft.platform.parameter.Parameters;
import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is published stands, whatever the data says later; and who writes it hears when it is late. */
@WeftTest
@Transactional
class BulletinTests {

    private static final YearMonth MONTH = YearMonth.of(2019, 7);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private BulletinDesk desk;

    @Autowired
    private Bulletins bulletins;

    @Autowired
    private BulletinStore store;

    @Autowired
    private BulletinReaders readers;

    @Autowired
    private KpiMonths months;

    @Autowired
    private Parameters parameters;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsPublishedStandsWhateverTheDataSaysLater() {
        measured(MONTH, 100, 175);
        published("penetration is up");
        jdbc.sql("update kpi_fact set value = 200 where period = :month and measure = 'PRODUCTS'")
                .param("month", MONTH.atDay(1))
                .update();

        assertThat(penetration(1)).isEqualByComparingTo("1.75");
        assertThatThrownBy(() -> desk.generate(MONTH, office())).isInstanceOf(KpiRefused.class);
        desk.correct(MONTH, "two files came late", office());
        assertThat(desk.draft(MONTH).words().headline()).isEqualTo("penetration is up");
        desk.generate(MONTH, office());
        desk.publish(words(desk.draft(MONTH).version(), "penetration is up more"), office());

        assertThat(penetration(1)).isEqualByComparingTo("1.75");
        assertThat(penetration(0)).isEqualByComparingTo("2");
        var second = bulletins.one(MONTH, 0);
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.reason()).isEqualTo("two files came late");
        assertThat(second.corrects()).isEqualTo(bulletins.one(MONTH, 1).id());
        assertThat(bulletins.one(MONTH, 1).words().headline()).isEqualTo("penetration is up");
    }

    @Test
    void theDatabaseItselfRefusesToChangeAnEdition() {
        measured(MONTH, 100, 175);
        published("as it stood");

        assertThatThrownBy(() ->
                        jdbc.sql("update kpi_bulletin set words = '{}'::jsonb").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied for table kpi_bulletin");
    }

    @Test
    void theSnapshotNamesTheVersionsOfItsMetricsAndTheMonthsBefore() {
        measured(MONTH.minusMonths(1), 100, 172);
        measured(MONTH, 100, 175);
        published("up");

        var figures = bulletins.one(MONTH, 0).figures();
        assertThat(figures.definition("M-01").orElseThrow().version()).isEqualTo(1);
        assertThat(figures.line("M-01", Subject.group()).orElseThrow().lastMonth())
                .isEqualByComparingTo("1.72");
        assertThat(figures.line("M-01", Subject.group()).orElseThrow().lastYear())
                .isNull();
        assertThat(figures.sales().fed()).isFalse();
    }

    @Test
    void aYearThatWasNotMeasuredIsComparedWithByItsKeptMonthEnd() {
        measured(MONTH, 100, 175);
        kept(MONTH.minusYears(1), 80, 132);
        published("up");

        var line = bulletins.one(MONTH, 0).figures().line("M-01", Subject.group());
        assertThat(line.orElseThrow().lastYear()).isEqualByComparingTo("1.65");
        assertThat(line.orElseThrow().lastMonth())
                .as("neither measured nor kept")
                .isNull();
    }

    private void kept(YearMonth month, int customers, int products) {
        jdbc.sql("insert into penetration_month (month, kept_at, took_ms) values (:month, now(), 1)")
                .param("month", month.atEndOfMonth())
                .update();
        jdbc.sql(
                        "insert into penetration_month_figure (month, viewer, segment, dimension, code, customers, products,"
                                + " cross_products, contracts, multi_company) values (:month, '', 'PERSON', '', '', :customers, :products, 0, 0, 0)")
                .param("month", month.atEndOfMonth())
                .param("customers", customers)
                .param("products", products)
                .update();
    }

    @Test
    void aBulletinNeedsAMeasuredMonthThatIsOver() {
        assertThatThrownBy(() -> desk.generate(YearMonth.now(ZONE), office())).hasMessageContaining("month-runs");
        assertThatThrownBy(() -> desk.generate(MONTH, office())).hasMessageContaining("not-measured");
    }

    @Test
    void readersAreToldAndTheirReadingIsKept() {
        measured(MONTH, 100, 175);
        var committee = user("committee");
        int before = notifications.unread(committee.id());
        published("news");

        assertThat(notifications.unread(committee.id())).isEqualTo(before + 1);
        assertThat(notifications.page(user("agent").id(), Long.MAX_VALUE, 5))
                .noneMatch(one -> one.messageKey().equals("kpi.notify.bulletin"));
        var bulletin = bulletins.one(MONTH, 0);
        bulletins.opened(bulletin, committee);
        bulletins.opened(bulletin, committee);
        assertThat(bulletins.readers(bulletin))
                .anyMatch(one -> one.name().equals(committee.displayName()) && one.readAt() != null)
                .anyMatch(one -> one.readAt() == null);
        assertThat(bulletins.editions()).anyMatch(one -> one.month().equals(MONTH) && one.read() == 1);
    }

    @Test
    void whoWritesItIsRemindedOnceAWorkingDayWhenItIsLate() {
        measured(YearMonth.of(2031, 2), 100, 175);
        long office = office().id();

        assertThat(remindedOn("2031-03-10", office)).as("in time").isZero();
        assertThat(remindedOn("2031-03-11", office)).as("late").isEqualTo(1);
        assertThat(remindedOn("2031-03-11", office)).as("once a day").isZero();
        assertThat(remindedOn("2031-03-15", office)).as("a Saturday").isZero();
        assertThat(remindedOn("2031-03-17", office)).as("still late").isEqualTo(1);
        assertThat(remindedOn("2031-03-18", user("committee").id()))
                .as("only who writes it")
                .isZero();
    }

    private int remindedOn(String day, long user) {
        var clock = Clock.fixed(LocalDate.parse(day).atTime(8, 30).atZone(ZONE).toInstant(), ZONE);
        var then = new Bulletins(store, readers, months, parameters, clock);
        int before = reminders(user);
        new BulletinReminder(then, readers, calendar, notifications, clock).remind();
        return reminders(user) - before;
    }

    private int reminders(long user) {
        return jdbc.sql("select count(*) from platform_notification where user_id = :user and message_key = :key")
                .param("user", user)
                .param("key", "kpi.notify.bulletin-late")
                .query(Integer.class)
                .single();
    }

    private void published(String headline) {
        desk.generate(MONTH, office());
        desk.publish(words(0, headline), office());
    }

    private BigDecimal penetration(int edition) {
        return bulletins
                .one(MONTH, edition)
                .figures()
                .line("M-01", Subject.group())
                .orElseThrow()
                .value();
    }

    private static WriteBulletin words(int version, String headline) {
        return new WriteBulletin(
                MONTH, version, new BulletinWords(headline, Map.of(BulletinSection.PENETRATION, "well done")));
    }

    private void measured(YearMonth month, int customers, int products) {
        jdbc.sql("insert into kpi_period (period, measured_at, fed) values (:month, now(), '{CUSTOMERS,PRODUCTS}')")
                .param("month", month.atDay(1))
                .update();
        jdbc.sql("insert into kpi_fact values (:month, 'MONTH', 'GROUP', 'GROUP', 'CUSTOMERS', '', :customers),"
                        + " (:month, 'MONTH', 'GROUP', 'GROUP', 'PRODUCTS', '', :products)")
                .param("month", month.atDay(1))
                .param("customers", customers)
                .param("products", products)
                .update();
    }

    private CurrentUser office() {
        return user("group");
    }

    private CurrentUser user(String login) {
        return accounts.byLogin(login).orElseThrow().user();
    }
}
