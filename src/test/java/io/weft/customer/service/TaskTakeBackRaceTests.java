package io.weft.customer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.access.service.Accounts;
import io.weft.customer.Desk;
import io.weft.support.WeftTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A manager takes a batch back while an agent is at work on one of its tasks: the work stays. */
@WeftTest
class TaskTakeBackRaceTests {

    private static final LocalDate DUE = LocalDate.of(2027, 2, 1);

    private static final String WAITING =
            "select exists (select from pg_locks where not granted and locktype in ('transactionid', 'tuple'))";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskGiving giving;

    private long batch;
    private long task;

    @BeforeEach
    void aBatchOfOneTask() {
        var manager = accounts.byLogin("subsidiary").orElseThrow().user();
        batch = jdbc.sql("insert into customer_task_batch (company, title, due_on, source, given, agents, created_by)"
                        + " values (?, ?, ?, '/customers', 1, 1, ?) returning id")
                .params(manager.company(), "race", DUE, manager.id())
                .query(Long.class)
                .single();
        task = jdbc.sql("insert into customer_task (company, title, due_on, assignee_user_id, created_by, batch_id)"
                        + " values (?, ?, ?, ?, ?, ?) returning id")
                .params(manager.company(), "race", DUE, manager.id(), manager.id(), batch)
                .query(Long.class)
                .single();
    }

    @AfterEach
    void away() {
        jdbc.sql("delete from customer_task where id = ?").param(task).update();
        jdbc.sql("delete from customer_task_batch where id = ?").param(batch).update();
    }

    @Test
    void whatAnAgentIsFinishingIsNotTakenBack() {
        var manager = manager();

        var undo = transactions.execute(status -> {
            jdbc.sql("update customer_task set status = 'DONE', closed_at = now(), version = 1 where id = ?")
                    .param(task)
                    .update();
            Future<Integer> asked = CompletableFuture.supplyAsync(() -> giving.undo(batch, manager));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> jdbc.sql(WAITING).query(Boolean.class).single());
            return asked;
        });

        assertThatThrownBy(undo::get).hasCauseInstanceOf(TasksTouched.class);
        assertThat(jdbc.sql("select status from customer_task where id = ?")
                        .param(task)
                        .query(String.class)
                        .optional())
                .contains("DONE");
    }

    private Desk manager() {
        var user = accounts.byLogin("subsidiary").orElseThrow().user();
        var may = Set.of(Permission.CUSTOMER_VIEW, Permission.TASK_ASSIGN);
        return new Desk(
                new Scope(
                        user.id(), "subsidiary", user.company(), ScopeLevel.SUB, Set.of(), Set.of(), false, false, may),
                user);
    }
}
