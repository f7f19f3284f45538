package io.weft.access.web;

import io.weft.access.Account;
import io.weft.access.service.SignInTokens;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Hands login, password and address to the sign-in service; each chain has its own way of checking. */
record PasswordProvider(Check check) implements AuthenticationProvider {

    /** One way of checking a password. */
    @FunctionalInterface
    interface Check {
        Optional<Account> check(String login, String password, String address);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var password =
                asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        var address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        var account = check.check(asked.getName(), password, address)
                .orElseThrow(() -> new BadCredentialsException("Login or password is wrong"));
        var token = SignInTokens.of(account);
        token.setDetails(asked.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
