package io.weft.lead.store;

import io.weft.lead.LeadAction;
import io.weft.lead.LeadMode;
import io.weft.lead.LeadSource;
import io.weft.lead.LeadStage;
import io.weft.lead.OpenLead;
import io.weft.lead.SaleType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A lead as one person after another moves it. What the stage may become is for the rules to say. */
@Entity
@Table(name = "lead_lead")
@Getter
public class Lead {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long gcid;
    private long sourceRecordId;

    @Enumerated(EnumType.STRING)
    private LeadMode mode = LeadMode.REFERRAL;

    @Enumerated(EnumType.STRING)
    private SaleType saleType = SaleType.NEW;

    @Enumerated(EnumType.STRING)
    private LeadSource source = LeadSource.SELF;

    private String fromCompany = "";
    private @Nullable String fromAgentNo;
    private long fromUser;
    private @Nullable String fromOrgUnit;
    private String toCompany = "";
    private @Nullable String toAgentNo;
    private @Nullable Long toUser;
    private String line = "";
    private String productClass = "";
    private @Nullable String product;
    private boolean socialSupplement;

    @Enumerated(EnumType.STRING)
    private LeadStage stage = LeadStage.NEW;

    private @Nullable String blockRule;
    private String evidence = "";
    private @Nullable BigDecimal expectedPremium;
    private @Nullable Long contactId;
    private @Nullable Long queuedBehind;
    private @Nullable Instant submittedAt;
    private @Nullable Instant offeredAt;
    private @Nullable Instant handedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable LocalDate windowEnd;
    private boolean extended;
    private @Nullable Instant lastActivityAt;
    private int returns;
    private boolean accompanied;
    private @Nullable String applicationNo;
    private @Nullable Long policyId;
    private @Nullable Instant closedAt;
    private @Nullable String lostReason;

    @Column(updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Version
    private int rowVersion;

    protected Lead() {}

    public Lead(OpenLead command, Finder finder, Instant now) {
        this.gcid = command.gcid();
        this.mode = command.mode();
        this.saleType = command.saleType();
        this.source = command.source();
        this.fromCompany = finder.company();
        this.fromAgentNo = finder.agentNo();
        this.fromUser = finder.user();
        this.fromOrgUnit = finder.orgUnit();
        this.toCompany = command.toCompany();
        this.productClass = command.productClass();
        this.product = command.product();
        this.evidence = command.evidence();
        this.expectedPremium = command.expectedPremium();
        this.contactId = command.contact();
        this.submittedAt = now;
        this.createdAt = now;
    }

    /** Who opens a lead. */
    public record Finder(
            long user,
            String company,
            @Nullable String orgUnit,
            @Nullable String agentNo) {}

    /** What it is about, as the catalog and the customer's records say. */
    public void concerns(long sourceRecord, String lineOfReceiver, boolean supplement) {
        this.sourceRecordId = sourceRecord;
        this.line = lineOfReceiver;
        this.socialSupplement = supplement;
    }

    public void moveTo(LeadStage next) {
        this.stage = next;
        if (next != LeadStage.BLOCKED) {
            this.blockRule = null;
        }
    }

    public void blockedBy(String rule) {
        this.blockRule = rule;
    }

    public void waitsBehind(@Nullable Long other) {
        this.queuedBehind = other;
    }

    public void offered(Instant now) {
        this.offeredAt = now;
        this.queuedBehind = null;
    }

    /** Handed to a person of the receiving company. */
    public void handedTo(long user, String agentNo, Instant now) {
        this.toUser = user;
        this.toAgentNo = agentNo;
        this.handedAt = now;
        this.offeredAt = now;
    }

    public void accepted(Instant now, LocalDate end) {
        this.acceptedAt = now;
        this.windowEnd = end;
        this.lastActivityAt = now;
        this.extended = false;
    }

    /** Back in the receiving company's queue: nobody is protected any more. */
    public void returned() {
        this.toUser = null;
        this.toAgentNo = null;
        this.handedAt = null;
        this.acceptedAt = null;
        this.windowEnd = null;
        this.extended = false;
        this.returns++;
    }

    public void touched(Instant now) {
        this.lastActivityAt = now;
    }

    public void extendedTo(LocalDate end) {
        this.windowEnd = end;
        this.extended = true;
    }

    public void applied(@Nullable String number) {
        this.applicationNo = number;
    }

    public void lost(@Nullable String reason, Instant now) {
        this.lostReason = reason;
        this.closedAt = now;
    }

    public boolean hasProgress() {
        return stage == LeadStage.WORKING || stage == LeadStage.PROPOSED;
    }

    /** Known once saved. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** How it looks to a person who saw an earlier version of it. */
    public boolean isAsSeen(int version) {
        return rowVersion == version;
    }

    /** Whether the move lets the next in the queue go on. */
    public static boolean frees(LeadAction action) {
        return switch (action) {
            case DECLINE, GIVE_BACK, REFUSE, EXPIRE, IDLE, SILENCE, WITHDRAW_CONSENT -> true;
            default -> false;
        };
    }
}
