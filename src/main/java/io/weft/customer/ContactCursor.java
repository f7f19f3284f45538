package io.weft.customer;

import java.time.Instant;

/** Where a page of the timeline ended; written {@code 1795269600000000.17} (microseconds) in addresses. */
public record ContactCursor(Instant at, long id) {

    private static final Instant NEWEST = Instant.parse("9999-12-31T00:00:00Z");

    /** Later than anything. */
    public static ContactCursor newest() {
        return new ContactCursor(NEWEST, Long.MAX_VALUE);
    }

    /** From an address; anything unreadable means the first page. */
    public static ContactCursor parse(String text) {
        try {
            var dot = text.lastIndexOf('.');
            var micros = Long.parseLong(text.substring(0, dot));
            var at = Instant.ofEpochSecond(
                    Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
            return new ContactCursor(at.isAfter(NEWEST) ? NEWEST : at, Long.parseLong(text.substring(dot + 1)));
        } catch (NumberFormatException | IndexOutOfBoundsException unreadable) {
            return newest();
        }
    }

    @Override
    public String toString() {
        return (at.getEpochSecond() * 1_000_000L + at.getNano() / 1_000L) + "." + id;
    }
}
