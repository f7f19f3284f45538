package io.weft.workforce.service;

import io.weft.access.Scope;
import io.weft.platform.Page;
import io.weft.workforce.AgentFilter;
import io.weft.workforce.AgentRow;
import io.weft.workforce.store.AgentQueries;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of agents. */
@Service
@RequiredArgsConstructor
public class AgentService {

    private static final int PAGE_SIZE = 50;

    private final AgentQueries queries;

    @Transactional(readOnly = true)
    public Page<AgentRow> list(AgentFilter filter, Scope scope) {
        return Page.cut(queries.page(filter, scope, PAGE_SIZE + 1), PAGE_SIZE, AgentRow::key);
    }
}
