package io.weft.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@BrowserTest
class BrowserSupportTests {

    @Test
    void aRealBrowserReachesTheRunningApplication(Browsing browsing) {
        browsing.open("/actuator/health");

        assertThat(browsing.page().content()).contains("UP");
    }
}
