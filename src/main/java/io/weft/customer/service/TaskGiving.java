package io.weft.customer.service;

import io.weft.access.Permission;
import io.weft.customer.Desk;
import io.weft.customer.GiveTasks;
import io.weft.customer.GivenTasks;
import io.weft.customer.RestrictionReason;
import io.weft.customer.TaskPlan;
import io.weft.customer.TasksGiven;
import io.weft.customer.WithoutCarer;
import io.weft.customer.store.CustomerScope;
import io.weft.customer.store.TaskGivingStore;
import io.weft.customer.store.TaskGivingStore.Fate;
import io.weft.customer.store.TaskGivingStore.Giver;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.parameter.Parameters;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager gives a list of customers as tasks to those who look after them; nobody who may not be approached gets one. */
@Service
@RequiredArgsConstructor
public class TaskGiving {

    private static final Set<String> GIVEN = Set.of("AGENT", "UNIT", "ALONE", "ALREADY");

    private final TaskGivingStore store;
    private final TaskNews news;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final Clock clock;

    /** The most customers of one list ({@code P.crm.task_batch}). */
    public int limit() {
        return parameters.intValue("P.crm.task_batch");
    }

    /** Who would get how much; nothing is written. */
    @Transactional(readOnly = true)
    public TaskPlan plan(GiveTasks give, Desk desk) {
        int limit = limit();
        var giver = giver(give, desk);
        var fates = give.gcids().length > limit ? List.<Fate>of() : store.plan(give, giver);
        var restricted = new EnumMap<RestrictionReason, Integer>(RestrictionReason.class);
        fates.stream()
                .filter(fate -> !GIVEN.contains(fate.outcome()))
                .forEach(fate -> restricted.put(RestrictionReason.valueOf(fate.outcome()), fate.customers()));
        return new TaskPlan(
                give.gcids().length,
                of(fates, "AGENT", Fate::customers),
                of(fates, "AGENT", Fate::agents),
                of(fates, "UNIT", Fate::customers),
                of(fates, "ALONE", Fate::customers),
                giver.self() != null,
                of(fates, "ALREADY", Fate::customers),
                Map.copyOf(restricted),
                limit);
    }

    private static int of(List<Fate> fates, String outcome, ToIntFunction<Fate> what) {
        return fates.stream()
                .filter(fate -> fate.outcome().equals(outcome))
                .mapToInt(what)
                .sum();
    }

    /** Gives the tasks and tells everybody who got some; answers how many tasks, to how many people, in which batch. */
    @Transactional
    public TasksGiven give(GiveTasks give, Desk desk) {
        var giver = giver(give, desk);
        if (give.gcids().length > limit()) {
            throw new TooManyTasks();
        }
        var user = desk.user();
        var given = store.give(give, giver, user.id());
        given.tasks().forEach((to, tasks) -> news.given(user, to, tasks));
        audit.record(
                "task.give",
                "task_batch",
                given.batch(),
                Map.of("listed", give.gcids().length, "people", given.tasks().size(), "source", give.source()));
        int tasks = given.tasks().values().stream().mapToInt(Integer::intValue).sum();
        return new TasksGiven(given.batch(), tasks, given.tasks().size());
    }

    @Transactional(readOnly = true)
    public List<GivenTasks> batches(Desk desk) {
        return store.batches(desk.user().id());
    }

    /** Takes a whole batch back as long as nobody touched any of its tasks; answers how many there were. */
    @Transactional
    public int undo(long batch, Desk desk) {
        var user = desk.user();
        store.lock(batch, user.id()).orElseThrow(() -> new TaskNotFound(batch));
        if (store.touched(batch)) {
            throw new TasksTouched();
        }
        var taken = store.takeBack(batch, OffsetDateTime.now(clock));
        taken.forEach((from, tasks) -> news.takenBack(user, from, tasks));
        int tasks = taken.values().stream().mapToInt(Integer::intValue).sum();
        audit.record("task.takeBack", "task_batch", batch, Map.of("tasks", tasks));
        return tasks;
    }

    private Giver giver(GiveTasks give, Desk desk) {
        var scope = desk.scope();
        var company = scope.company();
        if (company == null || !scope.seesNames() || !scope.may(Permission.TASK_ASSIGN)) {
            throw new AccessDeniedException("tasks are given by managers of a company");
        }
        var now = OffsetDateTime.now(clock);
        return new Giver(
                company, new CustomerScope(scope, now.toLocalDate()), scope.wholeCompany(), keeper(give, desk), now);
    }

    private static @Nullable Long keeper(GiveTasks give, Desk desk) {
        boolean keeps = give.rest() != WithoutCarer.NOBODY && desk.scope().may(Permission.CONTACT_LOG);
        return keeps ? desk.user().id() : null;
    }
}
