package io.weft.catalog;

import java.math.BigDecimal;

/** A company's share under an agreement, in percent. */
public record AgreementShare(String company, BigDecimal percent) {}
