package io.weft.platform.web;

import java.util.Optional;

/** Something under way that everybody should know of, shown on top of every page; asked on every page, so it must be cheap. */
public interface Banner {

    /** Empty when there is nothing to tell. */
    Optional<BannerView> view();
}
