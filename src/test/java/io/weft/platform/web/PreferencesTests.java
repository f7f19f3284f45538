package io.weft.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTests {

    @Test
    void returnsToAPageOfOurs() {
        assertThat(Preferences.local("/customers?q=%E7%8E%8B")).isEqualTo("/customers?q=%E7%8E%8B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie: b=c", ""})
    void sendsNobodyElsewhere(String address) {
        assertThat(Preferences.local(address)).isEqualTo("/");
    }
}
