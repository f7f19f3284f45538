package io.weft.demo.service;

import io.weft.access.service.Accounts;
import io.weft.access.service.ScopeResolver;
import io.weft.customer.ContactDetails;
import io.weft.customer.ContactDirection;
import io.weft.customer.ContactMode;
import io.weft.customer.ContactOutcome;
import io.weft.customer.ContactPurpose;
import io.weft.customer.Desk;
import io.weft.customer.NeedAnswer;
import io.weft.customer.service.CustomerNotFound;
import io.weft.lead.LeadAction;
import io.weft.lead.LeadMode;
import io.weft.lead.LeadSource;
import io.weft.lead.LeadStep;
import io.weft.lead.OpenLead;
import io.weft.lead.SaleType;
import io.weft.lead.service.LeadDesk;
import io.weft.lead.service.LeadList;
import io.weft.lead.service.LeadWork;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Customers the demo's two agents have referred to each other before one looks, through the same gates as everybody's: some wait
 * for a manager, some are worked on, one came back, one was stopped.
 */
@Component
@RequiredArgsConstructor
class DemoLeads implements JobType {

    private static final String CUSTOMERS = """
            -- the agent's customers: most agreed that the other company hears of them, the last ones did not
            (select distinct s.gcid, 0 as later
               from customer_relation r
               join customer_source_record s on s.id = r.source_record_id
               join customer_consent c on c.source_record_id = s.id and c.to_company = :other
              where r.company = :company and coalesce(r.service_agent_no, r.agent_no) = :agent
                and current_date >= r.active_from and current_date < r.active_to
                and s.kind = 'PERSON' and c.purpose = 'SHARE_XSELL' and c.status = 'GIVEN'
              order by s.gcid limit 9)
             union all
            (select distinct s.gcid, 1
               from customer_relation r
               join customer_source_record s on s.id = r.source_record_id
              where r.company = :company and coalesce(r.service_agent_no, r.agent_no) = :agent
                and current_date >= r.active_from and current_date < r.active_to
                and s.kind = 'PERSON'
                and not exists (select from customer_source_record k
                                  left join customer_consent c on c.source_record_id = k.id and c.to_company = :other
                                 where k.gcid = s.gcid and (k.company = :other or c.status = 'GIVEN'))
              order by s.gcid limit 2)
             order by later, gcid
            """;
    private static final List<String> TOLD =
            List.of("客户上周提到想换一家公司续保，愿意听听介绍。", "新添了一辆车，想一并了解保障。", "孩子出生后想补充保障，约在周末面谈。", "经营的小店需要保障，已发过资料。");
    private static final SaleType[] TYPES = {SaleType.NEW, SaleType.ADD_ON, SaleType.SECONDARY, SaleType.BUNDLE};
    private static final LeadSource[] SOURCES = {LeadSource.SELF, LeadSource.CAMPAIGN, LeadSource.WECHAT_OA};

    private final LeadDesk desk;
    private final LeadWork work;
    private final LeadList list;
    private final Accounts accounts;
    private final ScopeResolver scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** One who gives, and on the other side the manager who hands on and the agent who takes over. */
    private record Way(Desk giver, Desk manager, Desk taker, List<String> classes) {}

    @Override
    public String name() {
        return "demo-leads";
    }

    @Override
    public void run(JobContext context) {
        boolean there = jdbc.sql("select exists (select from lead_lead)")
                .query(Boolean.class)
                .single();
        var life = at("agent");
        var pc = at("pcagent");
        var lifeManager = at("subsidiary");
        var pcManager = at("pc");
        if (there || life == null || pc == null || lifeManager == null || pcManager == null) {
            return;
        }
        refer(new Way(life, pcManager, pc, List.of("MOTOR", "PROPERTY", "ACCIDENT")));
        refer(new Way(pc, lifeManager, life, List.of("WHOLE_LIFE", "TERM_LIFE", "ENDOWMENT")));
    }

    private void refer(Way way) {
        var offered = new ArrayList<Long>();
        int n = 0;
        for (var gcid : customers(way)) {
            open(way, gcid, n++).filter(lead -> stage(lead).equals("OFFERED")).ifPresent(offered::add);
        }
        for (int i = 0; i < offered.size() - 2; i++) {
            handOn(way, offered.get(i), i);
        }
    }

    private List<Long> customers(Way way) {
        return jdbc.sql(CUSTOMERS)
                .param("company", way.giver().user().company())
                .param("agent", way.giver().user().agentNo())
                .param("other", way.taker().user().company())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** A customer who is out of the agent's reach meanwhile is left out. */
    private Optional<Long> open(Way way, long gcid, int n) {
        var lead = new OpenLead(
                gcid,
                LeadMode.REFERRAL,
                String.valueOf(way.taker().user().company()),
                way.classes().get(n % way.classes().size()),
                null,
                TYPES[n % TYPES.length],
                SOURCES[n % SOURCES.length],
                TOLD.get(n % TOLD.size()),
                null,
                null);
        try {
            return Optional.of(desk.open(way.giver(), lead));
        } catch (CustomerNotFound elsewhere) {
            return Optional.empty();
        }
    }

    /** Of what is handed on one waits, one is declined, the others are accepted and most of them worked on. */
    private void handOn(Way way, long lead, int n) {
        give(way.manager(), lead, way.taker().user().id());
        if (n == 0) {
            return;
        }
        if (n == 1) {
            step(way.taker(), lead, LeadAction.DECLINE, "近期不在本地，请转给同事。");
            return;
        }
        step(way.taker(), lead, LeadAction.ACCEPT, null);
        if (n > 2) {
            call(way.taker(), lead);
        }
        if (n == 4) {
            step(way.taker(), lead, LeadAction.PROPOSE, null);
        }
    }

    private void give(Desk who, long lead, long person) {
        work.step(who, new LeadStep(lead, version(who, lead), LeadAction.HAND_ON, null, person));
    }

    private void step(Desk who, long lead, LeadAction action, @Nullable String note) {
        work.step(who, new LeadStep(lead, version(who, lead), action, note, null));
    }

    private int version(Desk who, long lead) {
        return list.row(lead, who.scope()).version();
    }

    private void call(Desk who, long lead) {
        var details = new ContactDetails(
                "电话联系，客户有兴趣，周五前给方案。",
                ContactMode.PHONE,
                ContactDirection.OUT,
                ContactPurpose.SALES,
                LocalDateTime.now(clock),
                ContactOutcome.INTERESTED,
                new NeedAnswer(false, Set.of()));
        work.contact(
                who,
                new LeadStep(lead, version(who, lead), LeadAction.CONTACT, null, null),
                details,
                UUID.randomUUID());
    }

    private String stage(long lead) {
        return jdbc.sql("select stage from lead_lead where id = :id")
                .param("id", lead)
                .query(String.class)
                .single();
    }

    private @Nullable Desk at(String login) {
        return accounts.byLogin(login)
                .map(account -> new Desk(scopes.of(account), account.user()))
                .orElse(null);
    }
}
