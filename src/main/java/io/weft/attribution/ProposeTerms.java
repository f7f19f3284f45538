package io.weft.attribution;

import java.time.LocalDate;

/** Puts other terms forward, to judge receipts from a day on; somebody else decides. */
public record ProposeTerms(AttributionTerms terms, LocalDate from, String note) {}
