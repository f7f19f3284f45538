package io.weft.platform.web;

/**
 * One field of a page that says two people changed the same thing: what stands there now, and what this person meant.
 *
 * @param labelKey message key of the field's name
 */
public record Difference(String labelKey, String theirs, String mine) {

    public boolean differs() {
        return !theirs.equals(mine);
    }
}
