package io.weft.policy.web;

import io.weft.access.Scope;
import io.weft.customer.CustomerPanel;
import org.springframework.stereotype.Component;

/** Puts the holdings on the customer page. */
@Component
class HoldingsPanel implements CustomerPanel {

    @Override
    public String id() {
        return "holdings";
    }

    @Override
    public String titleKey() {
        return "policy.holdings";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String path(long gcid) {
        return "/customers/" + gcid + "/holdings";
    }

    @Override
    public boolean visibleTo(Scope scope) {
        return scope.seesNames();
    }

    @Override
    public boolean wide() {
        return true;
    }
}
