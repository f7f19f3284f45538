package io.weft.lead;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody a lead can be handed to. */
public record Seller(
        long user,
        String name,
        String agentNo,
        @Nullable String practiceRegNo,
        @Nullable LocalDate leaveDate,
        int openLeads) {}
