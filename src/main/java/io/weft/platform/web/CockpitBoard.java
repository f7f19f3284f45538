package io.weft.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A page of tiles for one kind of manager: the group office (D-01), the committee (D-02), a branch or team (D-04). */
public enum CockpitBoard {
    GROUP,
    COMMITTEE,
    BRANCH;

    /** The board at an address: {@code group}. */
    public static Optional<CockpitBoard> at(String name) {
        return Arrays.stream(values())
                .filter(board -> board.address().equals(name))
                .findFirst();
    }

    /** Its name in an address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/cockpit/" + address();
    }
}
