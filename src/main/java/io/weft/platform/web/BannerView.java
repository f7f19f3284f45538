package io.weft.platform.web;

/**
 * What a banner says.
 *
 * @param messageKey text with the percentage as {0}
 * @param percent 0..100
 */
public record BannerView(String messageKey, int percent) {}
