package io.weft.customer;

import java.util.Map;

/**
 * A condition over the column that holds a customer number, with its parameters, for the statement of another module. Kept
 * opaque on purpose: only the customer module writes what is in it.
 */
public record SqlCondition(String sql, Map<String, Object> params) {

    public SqlCondition {
        params = Map.copyOf(params);
    }
}
