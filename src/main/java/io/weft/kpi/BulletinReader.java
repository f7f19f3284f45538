package io.weft.kpi;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Somebody who was told of a bulletin or has opened it. */
public record BulletinReader(
        String name, @Nullable String company, @Nullable OffsetDateTime readAt) {}
