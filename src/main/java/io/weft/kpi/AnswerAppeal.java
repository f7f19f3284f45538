package io.weft.kpi;

import java.math.BigDecimal;

/** Answers an appeal; points only when it is accepted. */
public record AnswerAppeal(long id, boolean accepted, BigDecimal points, String answer) {}
