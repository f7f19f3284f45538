package io.weft.access.web;

import io.weft.access.service.ApiTokens;
import io.weft.access.service.SignInTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a service account in by {@code Authorization: Bearer …}. */
@RequiredArgsConstructor
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final ApiTokens tokens;
    private final ApiProblems problems;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            var account = tokens.owner(header.substring(SCHEME.length()).trim());
            if (account.isEmpty()) {
                problems.commence(request, response, new BadCredentialsException("unknown token"));
                return;
            }
            SecurityContextHolder.setContext(new SecurityContextImpl(SignInTokens.of(account.get())));
        }
        chain.doFilter(request, response);
    }
}
