package io.weft.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A block of the home page. Any module supplies one as a bean and serves it itself under {@link #path}, so that a slow or
 * failing block leaves the others standing.
 *
 * @param id short, stable, usable in an element id
 * @param titleKey message key of the heading
 * @param order low numbers first
 * @param path address of the fragment, also of the page without scripts
 * @param permission authority the viewer needs; null when everybody signed in gets the block
 * @param wide takes the full width of the page
 */
public record HomePanel(
        String id,
        String titleKey,
        int order,
        String path,
        @Nullable String permission,
        boolean wide) {}
