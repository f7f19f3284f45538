package io.weft.customer;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a customer answered to a survey of one company; {@code occasion} says what it was about, in the company's words. */
public record SurveyAnswer(
        String company,
        SurveyType type,
        int score,
        OffsetDateTime answeredAt,
        @Nullable String occasion) {}
