package io.weft.platform.web;

/** A menu line as one viewer sees it, with the number beside it (0 = none). */
public record MenuItem(String key, String href, String messageKey, String icon, int badge) {

    public String badgeText() {
        return badge > 99 ? "99+" : String.valueOf(badge);
    }
}
