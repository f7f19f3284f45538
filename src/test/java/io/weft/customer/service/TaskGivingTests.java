package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.access.service.Accounts;
import io.weft.customer.CustomersForTests;
import io.weft.customer.Desk;
import io.weft.customer.GiveTasks;
import io.weft.customer.RestrictionReason;
import io.weft.customer.TaskDetails;
import io.weft.customer.WithoutCarer;
import io.weft.support.WeftTest;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** A list of customers becomes tasks for those who look after them. */
@WeftTest
@Transactional
class TaskGivingTests {

    private static final LocalDate DUE = LocalDate.of(2027, 1, 15);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskGiving giving;

    @Autowired
    private TaskBoard board;

    private CustomersForTests customers;
    private long cared;
    private long alone;

    @BeforeEach
    void aCustomerWithAnAgentAndOneWithout() {
        customers = new CustomersForTests(jdbc, accounts);
        jdbc.sql("update access_user set agent_no = 'T-GIVE' where login = 'agent'")
                .update();
        cared = customers.of("subsidiary", "有人管");
        alone = customers.of("subsidiary", "没人管");
        jdbc.sql(
                        "insert into customer_assignment (company, source_record_id, agent_no, role, valid_from)"
                                + " select company, id, 'T-GIVE', 'LEAD_RM', date '2020-01-01' from customer_source_record where gcid = ?")
                .param(cared)
                .update();
    }

    @Test
    void theAgentGetsATaskAndIsTold() {
        var plan = giving.plan(give("call", cared, alone), desk("subsidiary"));

        assertThat(plan.toAgents()).isEqualTo(1);
        assertThat(plan.agents()).isEqualTo(1);
        assertThat(plan.alone()).isEqualTo(1);
        assertThat(plan.kept()).as("who has no task list keeps none").isFalse();
        assertThat(giving.give(give("call", cared, alone), desk("subsidiary")).tasks())
                .isEqualTo(1);
        assertThat(openTasks(cared)).isEqualTo(1);
        assertThat(customers.notifications("agent", "task.news.given")).isEqualTo(1);
    }

    @Test
    void nobodyWhoMayNotBeApproachedGetsOne() {
        restrict(cared, "DNC");
        long dead = customers.of("subsidiary", "已故");
        jdbc.sql("update customer_source_record set deceased_on = date '2026-01-01' where gcid = ?")
                .param(dead)
                .update();

        var plan = giving.plan(give("call", cared, dead), desk("subsidiary"));

        assertThat(plan.restricted())
                .containsEntry(RestrictionReason.DNC, 1)
                .containsEntry(RestrictionReason.DECEASED, 1);
        assertThat(plan.gives()).isFalse();
        assertThat(giving.give(give("call", cared, dead), desk("subsidiary")).tasks())
                .isZero();
    }

    @Test
    void theSameListTwiceGivesNothingNew() {
        giving.give(give("call", cared), desk("subsidiary"));

        assertThat(giving.plan(give("call", cared), desk("subsidiary")).already())
                .isEqualTo(1);
        assertThat(giving.give(give("call", cared), desk("subsidiary")).tasks()).isZero();
        assertThat(giving.give(give("another", cared), desk("subsidiary")).tasks())
                .isEqualTo(1);
    }

    @Test
    void aBatchGoesBackAsLongAsNobodyTouchedIt() {
        var first = giving.give(give("call", cared), desk("subsidiary"));
        assertThatThrownBy(() -> giving.undo(first.batch(), desk("pc"))).isInstanceOf(TaskNotFound.class);
        assertThat(giving.undo(first.batch(), desk("subsidiary"))).isEqualTo(1);
        assertThat(openTasks(cared)).isZero();
        assertThat(giving.batches(desk("subsidiary"))).anyMatch(batch -> batch.undoneAt() != null);

        var second = giving.give(give("call", cared), desk("subsidiary"));
        board.snooze(desk("agent"), customers.latestTask(cared), DUE.plusDays(1));

        assertThatThrownBy(() -> giving.undo(second.batch(), desk("subsidiary")))
                .isInstanceOf(TasksTouched.class);
        assertThat(openTasks(cared)).isEqualTo(1);
    }

    @Test
    void anotherCompanysCustomersAreOutOfReach() {
        long theirs = customers.of("pc", "别家");

        var plan = giving.plan(give("call", cared, theirs), desk("subsidiary"));

        assertThat(plan.outOfReach()).isEqualTo(1);
        giving.give(give("call", cared, theirs), desk("subsidiary"));
        assertThat(openTasks(theirs)).isZero();
    }

    @Test
    void theGroupOfficeGivesNone() {
        var office = new Scope(
                1,
                "group",
                null,
                ScopeLevel.GRP,
                Set.of(),
                Set.of(),
                false,
                true,
                Set.of(Permission.CUSTOMER_VIEW, Permission.TASK_ASSIGN));
        var desk = new Desk(office, accounts.byLogin("group").orElseThrow().user());

        assertThatThrownBy(() -> giving.plan(give("call", cared), desk)).isInstanceOf(AccessDeniedException.class);
    }

    private Desk desk(String login) {
        var user = accounts.byLogin(login).orElseThrow().user();
        var level = login.equals("agent") ? ScopeLevel.OWN : ScopeLevel.SUB;
        var may = login.equals("agent")
                ? Set.of(Permission.CUSTOMER_VIEW, Permission.CONTACT_LOG)
                : Set.of(Permission.CUSTOMER_VIEW, Permission.TASK_ASSIGN);
        return new Desk(
                new Scope(user.id(), login, user.company(), level, Set.of(), Set.of(), false, false, may), user);
    }

    private static GiveTasks give(String title, long... gcids) {
        return new GiveTasks(gcids, new TaskDetails(title, null, DUE), WithoutCarer.UNIT, "/penetration/people");
    }

    private int openTasks(long gcid) {
        return jdbc.sql(
                        "select count(*) from customer_task t join customer_source_record s on s.id = t.source_record_id"
                                + " where s.gcid = ? and t.status = 'OPEN'")
                .param(gcid)
                .query(Integer.class)
                .single();
    }

    private void restrict(long gcid, String reason) {
        jdbc.sql("insert into customer_restriction (company, source_record_id, reason, valid_from)"
                        + " select company, id, ?, date '2020-01-01' from customer_source_record where gcid = ?")
                .params(reason, gcid)
                .update();
    }
}
