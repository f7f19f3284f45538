package io.weft.platform.feed.service;

import io.weft.platform.SignedIn;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.SubmitFeed;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whose runs somebody may see: a subsidiary's people their own company's, the group's people all. */
@Service
@RequiredArgsConstructor
public class FeedGate {

    private final Feeds feeds;
    private final FeedKinds kinds;

    /** The run, if it exists and its company is the user's. */
    public Optional<FeedRunView> find(UUID id, SignedIn user) {
        return feeds.find(id)
                .filter(run -> user.company() == null || user.company().equals(run.company()));
    }

    /** A subsidiary's people send files of their own company; what the whole group shares is the group's people's to send. */
    public boolean maySubmit(SubmitFeed feed, SignedIn user) {
        return user.company() == null
                || kinds.get(feed.kind()).companyBound() && user.company().equals(feed.company());
    }

    /** The company to which lists are narrowed, null for all. */
    public @Nullable String narrowedTo(SignedIn user) {
        return user.company();
    }

    /**
     * Whether rejected rows may be shown as they were sent: to the owning company's people and the core systems' account.
     * Rows of kinds without a company hold no personal data.
     */
    public boolean maySeeClear(FeedRunView run, SignedIn user, boolean coreSystem) {
        return coreSystem || run.company() == null || run.company().equals(user.company());
    }
}
