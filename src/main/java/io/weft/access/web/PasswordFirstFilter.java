package io.weft.access.web;

import io.weft.access.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever was given a password by somebody else chooses an own one before anything else. */
@RequiredArgsConstructor
class PasswordFirstFilter extends OncePerRequestFilter {

    private static final String PASSWORD_PAGE = "/account/password";
    private static final Set<String> STILL_OPEN =
            Set.of(PASSWORD_PAGE, "/logout", "/sign-in", "/preferences/language", "/preferences/theme", "/error");

    private final @Nullable ApiProblems problems;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!mustChange() || STILL_OPEN.contains(path)) {
            chain.doFilter(request, response);
        } else if (problems != null) {
            problems.passwordFirst(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + PASSWORD_PAGE);
        } else {
            response.sendRedirect(request.getContextPath() + PASSWORD_PAGE);
        }
    }

    private static boolean mustChange() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof CurrentUser user
                && user.mustChangePassword();
    }
}
