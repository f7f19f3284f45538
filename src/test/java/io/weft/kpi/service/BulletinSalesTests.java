package io.weft.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.kpi.BulletinFigures.Direction;
import io.weft.kpi.service.BulletinSales.Months;
import io.weft.support.WeftTest;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a bulletin says of the ledger: directions beside the months they are compared with. */
@WeftTest
@Transactional
class BulletinSalesTests {

    private static final YearMonth MONTH = YearMonth.of(2018, 5);
    private static final YearMonth BEFORE = MONTH.minusMonths(1);
    private static final YearMonth YEAR_AGO = MONTH.minusYears(1);

    @Autowired
    private BulletinSales sales;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void allDirectionsTogetherComeFirstThenTheLargest() {
        booked(MONTH, "L", "P", "PREMIUM", 300, 100);
        booked(MONTH, "P", "L", "PREMIUM", 500, 0);
        booked(BEFORE, "L", "P", "PREMIUM", 250, 250);

        var directions = sales.directions(new Months(MONTH, BEFORE, null));

        assertThat(directions).extracting(BulletinSalesTests::name).containsExactly(">", "P>L", "L>P");
        var all = directions.get(0);
        assertThat(all.premium()).isEqualByComparingTo("800");
        assertThat(all.settled()).isEqualByComparingTo("100");
        assertThat(all.provisional()).isEqualByComparingTo("700");
        assertThat(all.lastMonth()).isEqualByComparingTo("250");
        assertThat(all.lastYear()).as("not compared with").isNull();
        assertThat(directions.get(1).lastMonth()).as("nothing was sold then").isEqualByComparingTo("0");
    }

    @Test
    void otherIncomeIsNeverAddedToPremium() {
        booked(MONTH, "L", "P", "PREMIUM", 300, 0);
        booked(MONTH, "L", "P", "OTHER", 40, 40);

        var all = sales.directions(new Months(MONTH, null, null)).get(0);

        assertThat(all.premium()).isEqualByComparingTo("300");
        assertThat(all.settled()).isEqualByComparingTo("0");
        assertThat(all.other()).isEqualByComparingTo("40");
    }

    @Test
    void aDirectionThatSoldOnlyBeforeIsStillThere() {
        booked(MONTH, "L", "P", "PREMIUM", 300, 0);
        booked(YEAR_AGO, "H", "P", "PREMIUM", 70, 70);

        var directions = sales.directions(new Months(MONTH, BEFORE, YEAR_AGO));

        assertThat(directions).extracting(BulletinSalesTests::name).containsExactly(">", "L>P", "H>P");
        assertThat(directions.get(2).premium()).isEqualByComparingTo("0");
        assertThat(directions.get(2).lastYear()).isEqualByComparingTo("70");
    }

    @Test
    void aMonthWithoutAnythingHasItsTotalOfNought() {
        var directions = sales.directions(new Months(MONTH, BEFORE, YEAR_AGO));

        assertThat(directions).hasSize(1);
        assertThat(directions.get(0).premium()).isEqualByComparingTo("0");
        assertThat(sales.agreements(new Months(MONTH, BEFORE, null)))
                .allMatch(one -> one.decided() == 0)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(sales.classes(MONTH)).isEqualTo(List.of());
    }

    private static String name(Direction one) {
        return one.credited() + ">" + one.writer();
    }

    private void booked(YearMonth month, String credited, String writer, String income, long amount, long settled) {
        jdbc.sql("""
                        insert into attribution_total (period, credited_company, writer_company, product_class, income_type,
                               phase, entries, amount, final_entries, final_amount)
                        values (:month, :credited, :writer, 'MOTOR', :income, 'FIRST', 1, :amount, 1, :settled)
                        """)
                .param("month", month.atDay(1))
                .param("credited", credited)
                .param("writer", writer)
                .param("income", income)
                .param("amount", amount)
                .param("settled", settled)
                .update();
    }
}
