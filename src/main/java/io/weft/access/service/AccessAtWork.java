package io.weft.access.service;

import io.weft.platform.feed.FeedApplied;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees to the accounts before the first request is served, and to the places after feeds that move them. */
@Component
@RequiredArgsConstructor
class AccessAtWork implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(AccessAtWork.class);
    private static final Set<String> MOVING = Set.of("companies", "org_units", "agents");

    private final ObjectProvider<DemoAccounts> demo;
    private final DemoPlaces places;
    private final FirstAdmin firstAdmin;
    private final ScopeResolver scopes;

    @Override
    public void afterSingletonsInstantiated() {
        demo.ifAvailable(DemoAccounts::create);
        places.follow();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        firstAdmin
                .inviteIfNobodyAdministers()
                .ifPresent(secret -> LOG.warn(
                        "Nobody administers Weft yet. Create the first administrator, once, within a day, at the path"
                                + " /setup?token={}",
                        secret));
    }

    @EventListener
    void fed(FeedApplied feed) {
        if (MOVING.contains(feed.kind())) {
            places.follow();
            scopes.forgetAll();
        }
    }
}
