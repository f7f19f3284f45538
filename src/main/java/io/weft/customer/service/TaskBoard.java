package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.Colleague;
import io.weft.customer.CustomerLabel;
import io.weft.customer.Desk;
import io.weft.customer.TaskAge;
import io.weft.customer.TaskCursor;
import io.weft.customer.TaskDetails;
import io.weft.customer.TaskRow;
import io.weft.customer.TaskStatus;
import io.weft.customer.store.ColleagueQueries;
import io.weft.customer.store.CustomerTask;
import io.weft.customer.store.CustomerTaskRepository;
import io.weft.customer.store.TaskQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody promised to do, by the day it is due. The assignee changes a task; the team may take it over. */
@Service
@RequiredArgsConstructor
public class TaskBoard {

    private static final int PAGE = 50;
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final CustomerTaskRepository tasks;
    private final TaskQueries queries;
    private final CustomerDirectory directory;
    private final ColleagueQueries colleagues;
    private final TaskNews news;
    private final Clock clock;

    /** Open tasks of the user, late first, after a position; one more than a page means there are more. */
    @Transactional(readOnly = true)
    public List<TaskRow> open(Scope scope, TaskCursor after) {
        return named(scope, queries.openOf(scope.userId(), FOREVER, after, PAGE + 1));
    }

    /** Open tasks of the user due today or late, the oldest first. */
    @Transactional(readOnly = true)
    public List<TaskRow> due(Scope scope, int limit) {
        return named(scope, queries.openOf(scope.userId(), today(), TaskCursor.first(), limit));
    }

    @Transactional(readOnly = true)
    public List<TaskRow> closed(Scope scope) {
        return named(scope, queries.closedOf(scope.userId(), PAGE));
    }

    /** Open tasks about a customer within the scope: the viewer's and those of the viewer's company. */
    @Transactional(readOnly = true)
    public List<TaskRow> about(Scope scope, long gcid) {
        directory.recordFor(gcid, scope);
        return named(scope, queries.openAbout(gcid, scope.userId(), scope.company(), PAGE));
    }

    /** Whom the user may hand a task to. */
    public List<Colleague> team(Desk desk) {
        return colleagues.of(desk.scope(), desk.user());
    }

    /** How many tasks are due today or late. */
    public int dueCount(long user) {
        return queries.openCount(user, today());
    }

    /** A task of the user's or of a colleague. */
    @Transactional(readOnly = true)
    public TaskRow one(Desk desk, long id) {
        reachable(desk, id);
        return named(desk.scope(), List.of(queries.one(id))).get(0);
    }

    /** Opens a task for the user himself, about a customer or about nobody. */
    @Transactional
    public long add(Desk desk, @Nullable Long gcid, TaskDetails details) {
        var record = gcid == null ? null : (Long) directory.recordFor(gcid, desk.scope());
        var author = desk.user();
        var task = new CustomerTask(author.company(), record, author.id(), clock.instant());
        task.describe(details);
        return tasks.saveAndFlush(task).id();
    }

    @Transactional
    public void mend(Desk desk, long id, TaskDetails details, int version) {
        var task = reachable(desk, id);
        if (task.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(CustomerTask.class, id);
        }
        task.describe(details);
        tasks.saveAndFlush(task);
    }

    @Transactional
    public void close(Desk desk, long id, TaskStatus end) {
        var task = reachable(desk, id);
        task.close(end, clock.instant());
        tasks.saveAndFlush(task);
    }

    @Transactional
    public void reopen(Desk desk, long id) {
        var task = reachable(desk, id);
        task.reopen();
        tasks.saveAndFlush(task);
    }

    @Transactional
    public void snooze(Desk desk, long id, LocalDate day) {
        var task = reachable(desk, id);
        task.snoozeTo(day);
        tasks.saveAndFlush(task);
    }

    /** Hands a task to a colleague of the same team; the colleague is told. */
    @Transactional
    public void handOver(Desk desk, long id, long colleague) {
        var task = reachable(desk, id);
        if (!colleagues.areTeam(desk.scope(), desk.user(), colleague)) {
            throw new NotInTeam();
        }
        task.handTo(colleague);
        tasks.saveAndFlush(task);
        news.handedOver(desk.user(), colleague, task.id());
    }

    private CustomerTask reachable(Desk desk, long id) {
        return tasks.findById(id)
                .filter(task -> task.getAssigneeUserId() == desk.user().id()
                        || task.getCreatedBy() == desk.user().id()
                        || colleagues.areTeam(desk.scope(), desk.user(), task.getAssigneeUserId()))
                .orElseThrow(() -> new TaskNotFound(id));
    }

    private List<TaskRow> named(Scope scope, List<TaskQueries.Line> lines) {
        var records = lines.stream()
                .map(TaskQueries.Line::sourceRecord)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var labels = scope.seesCustomers() && !records.isEmpty()
                ? directory.labels(records, scope)
                : Map.<Long, CustomerLabel>of();
        return lines.stream().map(line -> row(line, label(labels, line))).toList();
    }

    private static @Nullable CustomerLabel label(Map<Long, CustomerLabel> labels, TaskQueries.Line line) {
        return line.sourceRecord() == null ? null : labels.get(line.sourceRecord());
    }

    private TaskRow row(TaskQueries.Line line, @Nullable CustomerLabel customer) {
        return new TaskRow(
                line.id(),
                customer == null ? null : customer.gcid(),
                customer == null ? null : customer.name(),
                line.title(),
                line.note(),
                line.dueOn(),
                line.status(),
                line.assignee(),
                line.assigneeName(),
                line.version(),
                TaskAge.of(line.dueOn(), today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
