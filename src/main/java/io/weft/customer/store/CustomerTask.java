package io.weft.customer.store;

import io.weft.customer.TaskDetails;
import io.weft.customer.TaskStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Something promised for a day. */
@Entity
@Getter
@Table(name = "customer_task")
public class CustomerTask {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable String company;
    private @Nullable Long sourceRecordId;
    private @Nullable Long contactId;
    private @Nullable Long finishedBy;
    private String title = "";
    private @Nullable String note;
    private LocalDate dueOn = LocalDate.EPOCH;
    private long assigneeUserId;
    private long createdBy;
    private Instant createdAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private TaskStatus status = TaskStatus.OPEN;

    private @Nullable Instant closedAt;

    @Version
    private int version;

    protected CustomerTask() {}

    public CustomerTask(@Nullable String company, @Nullable Long sourceRecordId, long author, Instant createdAt) {
        this.company = company;
        this.sourceRecordId = sourceRecordId;
        this.createdBy = author;
        this.assigneeUserId = author;
        this.createdAt = createdAt;
    }

    public void describe(TaskDetails details) {
        this.title = details.title();
        this.note = details.note();
        this.dueOn = details.dueOn();
    }

    public void promisedIn(long contact) {
        this.contactId = contact;
    }

    public void finishedBy(long contact) {
        this.finishedBy = contact;
    }

    public void snoozeTo(LocalDate day) {
        this.dueOn = day;
    }

    public void handTo(long user) {
        this.assigneeUserId = user;
    }

    /** Done or cancelled; closing twice keeps the first moment. */
    public void close(TaskStatus end, Instant now) {
        if (status == TaskStatus.OPEN) {
            this.status = end;
            this.closedAt = now;
        }
    }

    public void reopen() {
        this.status = TaskStatus.OPEN;
        this.closedAt = null;
        this.finishedBy = null;
    }

    /** Known once saved. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    public TaskDetails details() {
        return new TaskDetails(title, note, dueOn);
    }
}
