package io.weft.access.store;

import io.weft.access.Role;
import io.weft.access.ScopeLevel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One role of one user with its reach and its last day. */
@Entity
@Table(name = "access_role_grant")
@Getter
public class RoleGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long userId;

    @Enumerated(EnumType.STRING)
    private Role role = Role.R05;

    @Enumerated(EnumType.STRING)
    private ScopeLevel scope = ScopeLevel.OWN;

    private @Nullable String company;
    private @Nullable String orgUnit;
    private LocalDate validFrom = LocalDate.EPOCH;
    private @Nullable LocalDate validTo;
    private Instant createdAt = Instant.EPOCH;
    private long createdBy;

    protected RoleGrant() {}

    public RoleGrant(long userId, Role role, ScopeLevel scope, LocalDate validFrom) {
        this.userId = userId;
        this.role = role;
        this.scope = scope;
        this.validFrom = validFrom;
    }

    public RoleGrant within(@Nullable String inCompany, @Nullable String inOrgUnit) {
        this.company = inCompany;
        this.orgUnit = inOrgUnit;
        return this;
    }

    public RoleGrant until(@Nullable LocalDate lastDay) {
        this.validTo = lastDay;
        return this;
    }

    public RoleGrant givenBy(long admin, Instant now) {
        this.createdBy = admin;
        this.createdAt = now;
        return this;
    }

    public boolean isLiveOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** Over from today on; one that began today, or would begin later, never counted. */
    public void withdrawn(LocalDate today) {
        this.validTo = today.minusDays(1);
        if (validFrom.isAfter(validTo)) {
            this.validFrom = validTo;
        }
    }
}
