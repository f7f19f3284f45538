package io.weft.tiering;

import java.time.OffsetDateTime;

/** A what-if somebody kept under a name: the rule as it was and what it came to. */
public record SimulationView(
        long id, String name, int version, OffsetDateTime madeAt, String maker, RuleSet rules, WhatIf result) {}
