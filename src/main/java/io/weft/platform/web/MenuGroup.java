package io.weft.platform.web;

import java.util.List;

/** A part of the menu as one viewer sees it. */
public record MenuGroup(String section, boolean first, List<MenuItem> items) {

    public String titleKey() {
        return "shell.group." + section;
    }
}
