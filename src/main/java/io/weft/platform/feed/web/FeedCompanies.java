package io.weft.platform.feed.web;

import io.weft.platform.SignedIn;
import io.weft.platform.feed.service.FeedKinds;
import io.weft.platform.web.Option;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The companies a user may send files for, as choices of the upload form. */
@Component
@RequiredArgsConstructor
class FeedCompanies {

    private final FeedKinds kinds;

    List<Option> options(SignedIn user) {
        if (user.company() != null) {
            return List.of(Option.text(user.company(), user.company()));
        }
        return kinds.companies().stream().map(code -> Option.text(code, code)).toList();
    }
}
