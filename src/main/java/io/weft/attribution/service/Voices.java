package io.weft.attribution.service;

import io.weft.access.CurrentUser;
import io.weft.access.Permission;
import io.weft.access.service.Accounts;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** For which companies somebody may give the word: those in which a cross-sell manager's grant holds today. */
@Service
@RequiredArgsConstructor
public class Voices {

    private final Accounts accounts;

    public List<String> of(CurrentUser user) {
        return of(user.id());
    }

    List<String> of(long user) {
        return accounts.live(user).stream()
                .flatMap(account -> account.grants().stream()
                        .filter(grant -> grant.role().permissions().contains(Permission.CLAIM_DECIDE))
                        .map(grant -> grant.company() != null
                                ? grant.company()
                                : account.user().company()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
