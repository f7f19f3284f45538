package io.weft.demo.rules;

import org.jspecify.annotations.Nullable;

/** Who brought a contract: channel, agent, company and partner; {@code seller} is empty for the writing company. */
record Sale(
        String channel,
        String unit,
        @Nullable String agent,
        @Nullable Subsidiary seller,
        @Nullable String partner,
        @Nullable String sellerUnit,
        @Nullable String serviceAgent) {}
