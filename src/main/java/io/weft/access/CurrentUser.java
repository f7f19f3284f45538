package io.weft.access;

import io.weft.platform.SignedIn;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person or service account that is signed in; the principal of the security context. A handler gets it by declaring
 * a parameter of this type. Small on purpose: it lives in the session.
 *
 * @param company the user's home company; none for people of the group office
 */
public record CurrentUser(
        long id,
        String login,
        String displayName,
        @Nullable String company,
        @Nullable String orgUnit,
        @Nullable String agentNo,
        boolean mustChangePassword)
        implements SignedIn, AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return login;
    }

    /** The agent this user is, if he is one. */
    public @Nullable AgentRef agent() {
        return company == null || agentNo == null ? null : new AgentRef(company, agentNo);
    }
}
