package io.weft.access.service;

import io.weft.access.CurrentScope;
import io.weft.access.Scope;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;

/** From the live grants of whoever is signed in to the scope of the request. */
@Service
class ScopeResolver implements CurrentScope {

    @Override
    public Scope get() {
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
