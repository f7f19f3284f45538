package io.weft.kpi;

import java.util.Map;

/** What people wrote in a bulletin: a headline and, plain, a commentary for each section. */
public record BulletinWords(String headline, Map<BulletinSection, String> comments) {

    public BulletinWords {
        comments = Map.copyOf(comments);
    }

    public static BulletinWords none() {
        return new BulletinWords("", Map.of());
    }

    /** Empty where nothing was written. */
    public String comment(BulletinSection of) {
        return comments.getOrDefault(of, "");
    }
}
