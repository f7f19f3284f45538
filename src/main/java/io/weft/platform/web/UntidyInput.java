package io.weft.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses with 400 what no person types: NUL characters (which PostgreSQL cannot hold), values longer than any field, and
 * forms that cannot be decoded. Plain forms are looked at before sign-in reads them, uploads once they are taken apart.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UntidyInput extends OncePerRequestFilter implements HandlerInterceptor {

    private static final int LONGEST_VALUE = 100_000;
    private static final int LONGEST_NAME = 500;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!upload(request) && !tidy(request)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (upload(request) && !tidy(request)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return false;
        }
        return true;
    }

    private static boolean upload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    private static boolean tidy(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream().allMatch(UntidyInput::tidy);
        } catch (IllegalStateException | IllegalArgumentException | RequestRejectedException e) {
            // the server could not take the form apart: too large, or not encoded as it says
            return false;
        }
    }

    private static boolean tidy(Map.Entry<String, String[]> parameter) {
        if (parameter.getKey().length() > LONGEST_NAME || parameter.getKey().indexOf('\0') >= 0) {
            return false;
        }
        for (var value : parameter.getValue()) {
            if (value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0) {
                return false;
            }
        }
        return true;
    }
}
