package io.weft.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the trail; {@code nextBefore} is where the next one starts, null at the end. */
public record AuditPage(List<AuditEntry> entries, @Nullable Long nextBefore) {}
