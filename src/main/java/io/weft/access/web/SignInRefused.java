package io.weft.access.web;

import io.weft.access.TooManyAttempts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, or to the page that says how long to wait (429). */
class SignInRefused implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        if (cause instanceof TooManyAttempts throttled) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(throttled.seconds()));
            request.setAttribute("minutes", throttled.minutes());
            request.getRequestDispatcher("/sign-in/wait").forward(request, response);
        } else if (cause instanceof InternalAuthenticationServiceException) {
            throw new ServletException(cause);
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in?error");
        }
    }
}
