package io.weft.attribution;

import java.util.List;

/**
 * Why a receipt earned what it did, or nothing.
 *
 * @param tried the modes in their order, up to the one that decided
 */
public record WhyNot(UnearnedRow row, List<TriedMode> tried) {}
