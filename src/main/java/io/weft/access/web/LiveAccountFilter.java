package io.weft.access.web;

import io.weft.access.Account;
import io.weft.access.CurrentUser;
import io.weft.access.service.Accounts;
import io.weft.access.service.SignInTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session remembers who signed in, not what he may do: every request works with the grants of the moment, and a
 * session of somebody who left ends with his next request (AC-08).
 */
@RequiredArgsConstructor
class LiveAccountFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof CurrentUser user) {
            var account = accounts.live(user.id()).filter(Account::isActive);
            if (account.isPresent()) {
                var token = SignInTokens.of(account.get());
                token.setDetails(authentication.getDetails());
                SecurityContextHolder.setContext(new SecurityContextImpl(token));
            } else {
                endSession(request);
            }
        }
        chain.doFilter(request, response);
    }

    private static void endSession(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
