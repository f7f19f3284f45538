package io.weft.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WeftTest
class PlatformPagesTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/notifications",
                "/audit",
                "/calendar",
                "/calendar?month=2027-02",
                "/calendar?day=2026-10-01"
            })
    void everyPageStandsInTheShellInBothLanguages(String page) {
        assertThat(get(page, "en")).hasStatusOk().bodyText().contains("<html lang=\"en\"", "class=\"sidebar\"");
        assertThat(get(page, "zh-CN")).hasStatusOk().bodyText().contains("<html lang=\"zh-CN\"", "退出登录");
    }

    @ParameterizedTest
    @CsvSource({
        "/calendar?month=xx, 400",
        "/calendar?month=9999-01, 404",
        "/calendar?day=0000-00-00, 400",
        "/audit?day=yesterday, 400",
        "/audit?before=abc, 400",
        "/notifications?before=1e9, 400",
        "/nowhere, 404"
    })
    void whatCannotBeReadIsTheSendersMistake(String address, int status) {
        assertThat(get(address, "en")).hasStatus(status);
    }

    @Test
    void stylesAndScriptsAreNamedByTheirContentAndKeptForAYear() throws Exception {
        String page = get("/me", "en").getMvcResult().getResponse().getContentAsString();
        for (String file : List.of("/css/weft-[0-9a-f]{32}\\.css", "/js/theme-[0-9a-f]{32}\\.js")) {
            var named = Pattern.compile(file).matcher(page);
            assertThat(named.find()).as(file).isTrue();
            assertThat(mvc.get().uri(named.group()))
                    .hasStatusOk()
                    .headers()
                    .hasValue("Cache-Control", "max-age=31536000");
        }
    }

    @Test
    void aCharacterNobodyTypesIsRefused() {
        assertThat(mvc.get().uri("/audit").param("login", "a\0b").with(SignedIn.as("admin")))
                .hasStatus(400);
        assertThat(mvc.get().uri("/audit").param("login", "x".repeat(200_000)).with(SignedIn.as("admin")))
                .hasStatus(400);
    }

    @Test
    void theLanguageIsRememberedAndOneComesBack() {
        var answer = mvc.post()
                .uri("/preferences/language")
                .param("language", "zh-CN")
                .param("back", "/audit?login=x")
                .with(csrf());

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/audit?login=x");
        assertThat(answer).cookies().hasValue("weft_language", "zh-CN");
    }

    @Test
    void aDayOfTheCalendarSaysWhatIsWrong() {
        assertThat(mvc.post()
                        .uri("/calendar/2031-05-05")
                        .param("kind", "PARTY")
                        .with(SignedIn.as("admin"))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("f-kind-note");
    }

    @Test
    void whatIsNotReadyYetCanBeTriedAgain() {
        assertThat(mvc.get()
                        .uri("/error")
                        .cookie(new Cookie("weft_language", "en"))
                        .with(SignedIn.as("admin"))
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 503)
                        .requestAttr("problem", "The first index is being built."))
                .hasStatus(503)
                .bodyText()
                .contains("The first index is being built.", "Try again");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String address, String language) {
        return mvc.get()
                .uri(address)
                .cookie(new Cookie("weft_language", language))
                .with(SignedIn.as("admin"))
                .exchange();
    }
}
