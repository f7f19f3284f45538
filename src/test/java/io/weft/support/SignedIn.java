package io.weft.support;

import io.weft.access.service.Accounts;
import io.weft.access.service.SignInTokens;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** A request of somebody who is signed in: {@code mvc.get().uri("/customers").with(SignedIn.as("agent"))}. */
public final class SignedIn {

    private SignedIn() {}

    /** With the grants the account has at that moment. */
    public static RequestPostProcessor as(String login) {
        return request -> {
            var context = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
            var account = context.getBean(Accounts.class)
                    .byLogin(login)
                    .orElseThrow(() -> new IllegalArgumentException("no account " + login));
            return SecurityMockMvcRequestPostProcessors.authentication(SignInTokens.of(account))
                    .postProcessRequest(request);
        };
    }
}
