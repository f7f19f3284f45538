package io.weft.access.store;

import io.weft.access.UserKind;
import io.weft.access.UserStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in. What he may do stands in his grants. */
@Entity
@Table(name = "access_user")
@Getter
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String login = "";

    @Enumerated(EnumType.STRING)
    private UserKind kind = UserKind.PERSON;

    private @Nullable String passwordHash;
    private String name = "";
    private @Nullable String company;
    private @Nullable String orgUnit;
    private @Nullable String agentNo;

    @Enumerated(EnumType.STRING)
    private UserStatus status = UserStatus.ACTIVE;

    private boolean mustChangePassword = true;
    private @Nullable Instant passwordChangedAt;
    private @Nullable String follows;

    @Version
    private int version;

    private Instant createdAt = Instant.EPOCH;
    private long createdBy;
    private Instant updatedAt = Instant.EPOCH;
    private long updatedBy;

    protected User() {}

    public User(String login, UserKind kind, Instant now, long by) {
        this.login = login;
        this.kind = kind;
        this.createdAt = now;
        this.createdBy = by;
        touched(now, by);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet: " + login);
        }
        return id;
    }

    public void isNamed(String newName) {
        this.name = newName;
    }

    public void worksAt(@Nullable String newCompany, @Nullable String newOrgUnit, @Nullable String newAgentNo) {
        this.company = newCompany;
        this.orgUnit = newOrgUnit;
        this.agentNo = newAgentNo;
    }

    public void becomes(UserStatus newStatus) {
        this.status = newStatus;
    }

    /** @param temporary whether the user must choose another one at the next sign-in */
    public void hasPassword(@Nullable String hash, boolean temporary, Instant now) {
        this.passwordHash = hash;
        this.mustChangePassword = temporary;
        this.passwordChangedAt = now;
    }

    public void follows(String whom) {
        this.follows = whom;
    }

    public void touched(Instant now, long by) {
        this.updatedAt = now;
        this.updatedBy = by;
    }
}
