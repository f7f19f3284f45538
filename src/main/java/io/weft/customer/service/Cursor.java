package io.weft.customer.service;

import io.weft.customer.store.CustomerSearchQueries.Hit;
import io.weft.customer.store.CustomerSearchQueries.Position;
import io.weft.customer.store.SearchArm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page of customers ended, as opaque text that survives a bookmark. */
record Cursor(SearchArm arm, String sortKey, long gcid) {

    private static final Cursor START = new Cursor(SearchArm.NUMBER, "", 0);
    private static final int PARTS = 3;

    static Cursor of(Hit hit) {
        return new Cursor(hit.arm(), hit.sortKey(), hit.gcid());
    }

    /** Throws {@link CustomerRefused} for anything a page did not give. */
    static Cursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", PARTS);
            if (parts.length < PARTS || parts[2].indexOf('\0') >= 0) {
                throw new IllegalArgumentException("a cursor has three parts");
            }
            return new Cursor(SearchArm.valueOf(parts[0]), parts[2], Long.parseLong(parts[1]));
        } catch (IllegalArgumentException e) {
            throw new CustomerRefused("after", "customer.refused.after");
        }
    }

    String text() {
        String plain = arm + "\n" + gcid + "\n" + sortKey;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** From the end of the page before, if it ended in this arm; else from the arm's beginning. */
    Position startOf(SearchArm now, int limit) {
        return now == arm && this != START ? new Position(sortKey, gcid, limit) : Position.start(limit);
    }
}
