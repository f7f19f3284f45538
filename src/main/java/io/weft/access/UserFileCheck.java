package io.weft.access;

import java.util.List;

/** What a file of users would do, or what is wrong with it. */
public record UserFileCheck(int rows, int created, int changed, List<Problem> problems) {

    /** One thing wrong; the line is the physical one, the header being 1. */
    public record Problem(long line, String column, String messageKey) {}

    public boolean isGood() {
        return rows > 0 && problems.isEmpty();
    }

    public static UserFileCheck unreadable(String messageKey) {
        return new UserFileCheck(0, 0, 0, List.of(new Problem(1, "", messageKey)));
    }
}
