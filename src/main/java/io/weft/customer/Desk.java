package io.weft.customer;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;

/** Who is at work, and whose customers and colleagues are within reach. */
public record Desk(Scope scope, CurrentUser user) {}
