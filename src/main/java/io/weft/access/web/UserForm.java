package io.weft.access.web;

import io.weft.access.SaveUser;
import io.weft.access.UserKind;
import io.weft.access.UserStatus;
import io.weft.access.UserView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of a user. */
record UserForm(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{1,59}") @Nullable
        String login,

        @NotNull @Nullable UserKind kind,
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotNull @Nullable UserStatus status,
        @Nullable @Size(max = 20) String company,
        @Nullable @Size(max = 60) String orgUnit,
        @Nullable @Size(max = 60) String agentNo,
        @Nullable Integer version) {

    static UserForm empty() {
        return new UserForm("", UserKind.PERSON, "", UserStatus.ACTIVE, null, null, null, 0);
    }

    static UserForm of(UserView user) {
        return new UserForm(
                user.login(),
                user.kind(),
                user.name(),
                user.status(),
                user.company(),
                user.orgUnit(),
                user.agentNo(),
                user.version());
    }

    SaveUser toCommand() {
        return new SaveUser(
                Fields.given(login).toLowerCase(Locale.ROOT),
                kind == null ? UserKind.PERSON : kind,
                Fields.given(name),
                status == null ? UserStatus.ACTIVE : status,
                new SaveUser.Place(Fields.orNull(company), Fields.orNull(orgUnit), Fields.orNull(agentNo)),
                version == null ? 0 : version);
    }
}
