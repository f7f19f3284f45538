package io.weft.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FmtTests {

    private final Fmt fmt = new Fmt(
            Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("Asia/Shanghai")), new Messages(texts()));

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesLargeAmountsInChineseByTenThousands() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(fmt.money(new BigDecimal("9999"))).isEqualTo("9,999");
        assertThat(fmt.money(new BigDecimal("12840.00"))).isEqualTo("1.28 万");
        assertThat(fmt.money(4_490_000_000L)).isEqualTo("44.9 亿");
        assertThat(fmt.count(1_042_318)).isEqualTo("104.23 万");
    }

    @Test
    void writesLargeAmountsInEnglishByMillions() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(fmt.money(new BigDecimal("128400"))).isEqualTo("128,400");
        assertThat(fmt.money(new BigDecimal("-4490000000"))).isEqualTo("-4.49 bn");
        assertThat(fmt.money(new BigDecimal("12.5"))).isEqualTo("12.50");
        assertThat(fmt.exact(new BigDecimal("4310"))).isEqualTo("4,310.00");
    }

    @Test
    void writesSharesAndChanges() {
        assertThat(fmt.percent(new BigDecimal("0.1754"))).isEqualTo("17.5 %");
        assertThat(fmt.change(new BigDecimal("0.032"))).isEqualTo("+3.2 %");
        assertThat(fmt.change(new BigDecimal("-0.004"))).isEqualTo("−0.4 %");
    }

    @Test
    void saysWhenInWordsNearToday() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(fmt.relative(Instant.parse("2026-11-21T03:59:40Z"))).isEqualTo("just now");
        assertThat(fmt.relative(Instant.parse("2026-11-21T03:20:00Z"))).isEqualTo("40 min ago");
        assertThat(fmt.relative(Instant.parse("2026-11-20T02:12:00Z"))).isEqualTo("yesterday 10:12");
        assertThat(fmt.relativeDay(LocalDate.of(2026, 11, 24))).isEqualTo("in 3 days");
        assertThat(fmt.relativeDay(LocalDate.of(2025, 11, 24))).isEqualTo("2025-11-24");
    }

    @Test
    void saysHowOldSomethingIs() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(fmt.age(LocalDate.of(2026, 11, 20))).isEqualTo("yesterday");
        assertThat(fmt.age(LocalDate.of(2026, 10, 22))).isEqualTo("30 days ago");
        assertThat(fmt.age(LocalDate.of(2026, 10, 21))).isEqualTo("a month ago");
        assertThat(fmt.age(LocalDate.of(2024, 11, 22))).isEqualTo("23 months ago");
        assertThat(fmt.age(Instant.parse("2023-11-21T01:00:00Z"))).isEqualTo("3 years ago");
    }

    @Test
    void aMissingValueIsADash() {
        assertThat(fmt.money(null)).isEqualTo("–");
        assertThat(fmt.relativeDay(null)).isEqualTo("–");
    }

    private static ResourceBundleMessageSource texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/common");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
