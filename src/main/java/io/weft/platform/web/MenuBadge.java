package io.weft.platform.web;

import io.weft.platform.SignedIn;

/** A number beside a menu line, such as the tasks that are due; asked on every page, so it must be one index look-up. */
public interface MenuBadge {

    /** The key of the menu entry it belongs to. */
    String key();

    int count(SignedIn viewer);
}
