package io.weft.access;

import org.jspecify.annotations.Nullable;

/** An agent, his name and the unit he belongs to. */
public record AgentPlace(
        AgentRef agent, String name, @Nullable String orgUnit) {}
