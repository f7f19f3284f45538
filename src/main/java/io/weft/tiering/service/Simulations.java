package io.weft.tiering.service;

import io.weft.access.CurrentUser;
import io.weft.tiering.SimulationView;
import io.weft.tiering.store.SimulationStore;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What-ifs kept under a name, to be shown to others and compared later. */
@Service
@RequiredArgsConstructor
public class Simulations {

    private static final int SHOWN = 20;

    private final SimulationStore store;
    private final RuleDesk rules;
    private final WhatIfDesk trials;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<SimulationView> latest() {
        return store.latest(SHOWN);
    }

    @Transactional(readOnly = true)
    public SimulationView find(long id) {
        return store.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Tries a version on everybody and keeps what came of it; outside of any transaction, as {@link WhatIfDesk} wants it. */
    public long keep(int version, String name, CurrentUser user) {
        var rule = rules.version(version);
        var result = trials.tryOut(rule.rules(), null);
        return store.keep(
                new SimulationStore.Keeping(name, version, rule.rules(), result, user.id(), OffsetDateTime.now(clock)));
    }

    @Transactional
    public void forget(long id) {
        if (!store.forget(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
