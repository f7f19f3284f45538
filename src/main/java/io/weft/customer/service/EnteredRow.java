package io.weft.customer.service;

import io.weft.customer.CustomerDetails;
import io.weft.platform.feed.FeedRow;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was entered by hand, in the shape of a row of a customers file, so that both go through one transform. */
final class EnteredRow implements FeedRow {

    private final Map<String, @Nullable Object> columns = new HashMap<>();
    private final Map<String, @Nullable String> sent = new HashMap<>();

    EnteredRow(CustomerDetails details) {
        columns.put("kind", details.kind().name());
        columns.put("name", details.name().strip());
        columns.put("gender", details.gender() == null ? null : details.gender().name());
        columns.put("birth_date", details.birthDate());
        columns.put(
                "id_type", details.idType() == null ? null : details.idType().name());
        columns.put("region_code", details.region());
        columns.put("occupation", details.occupation());
        sent.put("kind", details.kind().name());
        sent.put("name", details.name().strip());
        sent.put("id_type", details.idType() == null ? null : details.idType().name());
        sent.put("id_no", details.idNo());
        sent.put("mobile", details.mobile());
        sent.put("email", details.email());
        sent.put("address", details.address());
    }

    @Override
    public @Nullable String get(String column) {
        return sent.get(column);
    }

    @Override
    public void set(String derivedColumn, @Nullable Object value) {
        columns.put(derivedColumn, value);
    }

    /** Nothing to say: {@code EntryCheck} has refused what a feed would only warn of. */
    @Override
    public void warn(String column, String messageKey) {}

    @Override
    public void reject(String column, String messageKey) {
        throw new CustomerRefused(column, messageKey);
    }

    Map<String, @Nullable Object> columns() {
        return columns;
    }
}
