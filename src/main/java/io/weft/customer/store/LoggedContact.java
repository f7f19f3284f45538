package io.weft.customer.store;

import io.weft.catalog.Need;
import io.weft.customer.ContactDetails;
import io.weft.customer.ContactDirection;
import io.weft.customer.ContactMode;
import io.weft.customer.ContactOutcome;
import io.weft.customer.ContactPurpose;
import io.weft.customer.NeedAnswer;
import jakarta.persistence.Column;
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
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import lombok.Getter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of the contact log, as its author writes and mends it. */
@Entity
@Getter
@Table(name = "customer_contact")
public class LoggedContact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String company = "";
    private String contactNo = "";
    private long sourceRecordId;
    private @Nullable String agentNo;
    private @Nullable Long userId;
    private Instant at = Instant.EPOCH;
    private @Nullable Instant enteredAt;
    private boolean late;

    @Enumerated(EnumType.STRING)
    private ContactMode mode = ContactMode.PHONE;

    @Enumerated(EnumType.STRING)
    private @Nullable ContactDirection direction;

    @Enumerated(EnumType.STRING)
    private @Nullable ContactPurpose purpose;

    private @Nullable String summary;

    @Enumerated(EnumType.STRING)
    private @Nullable ContactOutcome outcome;

    private @Nullable LocalDate nextOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] needs = {};

    private @Nullable Boolean otherLineNeed;

    @Version
    @Column(name = "row_version")
    private int version;

    protected LoggedContact() {}

    /** A fresh entry of a user. */
    public LoggedContact(ContactAuthor author, String contactNo, long sourceRecordId, Instant enteredAt) {
        this.company = author.company();
        this.userId = author.userId();
        this.agentNo = author.agentNo();
        this.contactNo = contactNo;
        this.sourceRecordId = sourceRecordId;
        this.enteredAt = enteredAt;
    }

    /** Takes over what the author wrote. */
    public void describe(ContactDetails details, ZoneId zone, boolean late) {
        this.at = details.at().atZone(zone).toInstant();
        this.mode = details.mode();
        this.direction = details.direction();
        this.purpose = details.purpose();
        this.summary = details.summary();
        this.outcome = details.outcome();
        this.late = late;
        answer(details.needs());
    }

    /** SR-COO-08: the answer may follow later. */
    public void answer(NeedAnswer answer) {
        this.needs = answer.codes().toArray(String[]::new);
        this.otherLineNeed = answer.otherLine();
    }

    public void nextOn(@Nullable LocalDate day) {
        this.nextOn = day;
    }

    /** Known once saved. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    public ContactDetails details(ZoneId zone) {
        return new ContactDetails(
                summary == null ? "" : summary,
                mode,
                direction == null ? ContactDirection.OUT : direction,
                purpose,
                at.atZone(zone).toLocalDateTime(),
                outcome,
                needAnswer());
    }

    private NeedAnswer needAnswer() {
        EnumSet<Need> known = EnumSet.noneOf(Need.class);
        Arrays.stream(needs).map(Need::valueOf).forEach(known::add);
        return new NeedAnswer(otherLineNeed, known);
    }
}
