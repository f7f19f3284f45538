package io.weft.platform.web;

import io.weft.platform.SignedIn;

/** Says in two words where a person belongs ("LIFE · Hangzhou"), for the header; {@code access} knows. */
public interface HomeLabel {

    String of(SignedIn viewer);
}
