package io.weft.access.service;

import io.weft.access.Account;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's picture of an account: permissions as authorities, roles as {@code ROLE_R05}. */
public final class SignInTokens {

    private SignInTokens() {}

    public static UsernamePasswordAuthenticationToken of(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.user(), null, authorities(account));
    }

    private static List<GrantedAuthority> authorities(Account account) {
        var authorities = new ArrayList<GrantedAuthority>();
        account.permissions().forEach(permission -> authorities.add(new SimpleGrantedAuthority(permission.name())));
        account.grants().stream()
                .map(grant -> "ROLE_" + grant.role())
                .distinct()
                .forEach(role -> authorities.add(new SimpleGrantedAuthority(role)));
        return authorities;
    }
}
