package io.weft.demo.service;

import io.weft.access.CurrentUser;
import io.weft.access.service.Accounts;
import io.weft.attribution.Grounds;
import io.weft.attribution.Objection;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Drafting;
import io.weft.attribution.service.KeepingUp;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the demo's two cross-sell managers have done before one looks: most of the older claims between their companies are
 * agreed and booked, a few are in dispute, and the latest weeks wait for whoever tries the product.
 */
@Component
@RequiredArgsConstructor
class DemoAgreements implements JobType {

    private static final int WEEKS_LEFT = 3;
    private static final int AGREED_PERCENT = 93;
    private static final int OBJECTED_OF = 211;
    private static final int HUNDRED = 100;

    private static final String OLDER = """
            select id
              from attribution_claim
             where status = 'PENDING_CONFIRM'
               and received_on < :until
               and :one in (credited_company, writer_company)
               and :other in (credited_company, writer_company)
             order by id
            """;

    private final Drafting drafting;
    private final ClaimDecisions decisions;
    private final KeepingUp keeping;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public String name() {
        return "demo-agreements";
    }

    @Override
    public void run(JobContext context) {
        drafting.draft();
        var life = manager("subsidiary");
        var pc = manager("pc");
        if (life.isPresent() && pc.isPresent()) {
            agree(life.get(), pc.get());
            keeping.finish();
        }
    }

    private void agree(CurrentUser life, CurrentUser pc) {
        var older = jdbc.sql(OLDER)
                .param("until", LocalDate.now(clock).minusWeeks(WEEKS_LEFT))
                .param("one", String.valueOf(life.company()))
                .param("other", String.valueOf(pc.company()))
                .query(Long.class)
                .list();
        some(older, id -> id % OBJECTED_OF == 0)
                .forEach(id -> decisions.object(new Objection(id, Grounds.OWN_LEAD, "客户系我司渠道自行开拓，请提供转介记录。"), pc));
        decisions.confirm(some(older, id -> id % HUNDRED < AGREED_PERCENT), life, null);
        decisions.confirm(some(older, id -> id * 7 % HUNDRED < AGREED_PERCENT), pc, null);
    }

    private static List<Long> some(List<Long> claims, LongPredicate which) {
        return claims.stream().filter(which::test).toList();
    }

    private Optional<CurrentUser> manager(String login) {
        return accounts.byLogin(login)
                .filter(account -> account.user().company() != null)
                .map(account -> account.user());
    }
}
