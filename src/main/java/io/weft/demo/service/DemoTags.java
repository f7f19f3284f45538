package io.weft.demo.service;

import io.weft.access.service.Accounts;
import io.weft.customer.TagSource;
import io.weft.customer.ToldTag;
import io.weft.customer.service.CustomerTags;
import io.weft.demo.DemoPlan;
import io.weft.demo.rules.Impressions;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the demo's colleagues have said of their customers before one looks; of the demo agent's customers they say more. */
@Component
@RequiredArgsConstructor
class DemoTags implements JobType {

    private static final String PERSONS = """
            select s.company, s.source_key, min(a.agent_no) as agent_no,
                   bool_or(s.gcid in (select own.gcid
                                        from customer_relation rel
                                        join customer_source_record own on own.id = rel.source_record_id
                                       where rel.company = :company and rel.agent_no = :agent)) as closely
              from customer_source_record s
              left join customer_assignment a on a.source_record_id = s.id
             where s.kind = 'PERSON'
               and s.retracted_at is null
             group by s.id
             order by s.company, s.source_key
            """;

    private final CustomerTags tags;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public String name() {
        return "demo-tags";
    }

    @Override
    public void run(JobContext context) {
        LocalDate today = LocalDate.now(clock);
        Impressions impressions = new Impressions(DemoPlan.asOf(today).seed());
        List<ToldTag> told = persons().stream()
                .flatMap(person -> impressions.ofNext(person.closely()).stream()
                        .map(said -> new ToldTag(
                                person.company(),
                                person.sourceKey(),
                                said.dimension(),
                                said.value(),
                                said.confidence(),
                                today.minusDays(said.daysAgo()),
                                said.declared() ? TagSource.DECLARED : TagSource.AGENT_GUESS,
                                person.agentNo())))
                .toList();
        context.result("rows", tags.take(told));
    }

    private List<Person> persons() {
        var agent = accounts.byLogin("agent").map(account -> account.user().agent());
        return jdbc.sql(PERSONS)
                .param("company", agent.map(one -> one.company()).orElse(""))
                .param("agent", agent.map(one -> one.agentNo()).orElse(""))
                .query(Person.class)
                .list();
    }

    private record Person(
            String company, String sourceKey, @Nullable String agentNo, boolean closely) {}
}
