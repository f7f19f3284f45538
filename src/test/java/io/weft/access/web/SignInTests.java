package io.weft.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import io.weft.support.WeftTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WeftTest
class SignInTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void letsADemoAccountIn() {
        var result = signIn("agent", "weft-demo", "10.0.0.1");

        assertThat(result).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/");
    }

    @Test
    void answersAWrongLoginLikeAWrongPassword() {
        var wrongPassword = signIn("branch", "not it", "10.0.0.2");
        var wrongLogin = signIn("nobody at all", "not it", "10.0.0.2");

        assertThat(wrongPassword).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/sign-in?error");
        assertThat(wrongLogin).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/sign-in?error");
    }

    @Test
    void makesAGuesserWaitAndTellsHimHowLong() {
        for (int i = 0; i < 5; i++) {
            signIn("committee", "guess " + i, "10.0.0.3");
        }

        assertThat(signIn("committee", "weft-demo", "10.0.0.3"))
                .hasStatus(429)
                .headers()
                .containsHeader(HttpHeaders.RETRY_AFTER);
        assertThat(signIn("committee", "weft-demo", "10.0.0.4")).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/");
    }

    @Test
    void refusesHostileCredentialsLikeAnyOther() {
        assertThat(signIn("' or 1=1 --", "<script>", "10.0.0.5")).hasStatus(302);
        assertThat(signIn("x".repeat(100_000), "y".repeat(100_000), "10.0.0.5")).hasStatus(302);
        assertThat(signIn("a\0b", "weft-demo", "10.0.0.5")).hasStatus(400);
    }

    @Test
    void needsTheTokenAgainstForgedForms() {
        assertThat(mvc.post().uri("/sign-in").param("username", "agent").param("password", "weft-demo"))
                .hasStatus(403);
    }

    @Test
    void sendsAPersonToTheSignInPageAndAScriptFragmentToARefresh() {
        assertThat(mvc.get().uri("/users").accept(MediaType.TEXT_HTML))
                .hasStatus(302)
                .hasHeader(HttpHeaders.LOCATION, "/sign-in");
        assertThat(mvc.get().uri("/users").header("HX-Request", "true"))
                .hasStatus(403)
                .hasHeader("HX-Refresh", "true");
    }

    @Test
    void answersTheApiWithProblems() {
        assertThat(mvc.get().uri("/api/v1/nowhere"))
                .hasStatus(401)
                .hasContentType("application/problem+json;charset=UTF-8")
                .headers()
                .containsHeader(HttpHeaders.WWW_AUTHENTICATE);
        assertThat(mvc.get()
                        .uri("/api/v1/nowhere")
                        .with(httpBasic("core", "wrong"))
                        .with(from("10.0.0.6")))
                .hasStatus(401);
        assertThat(mvc.get().uri("/api/v1/nowhere").header(HttpHeaders.AUTHORIZATION, "Bearer weft_nothing"))
                .hasStatus(401);
        assertThat(mvc.get().uri("/api/v1/nowhere").with(httpBasic("core", "weft-demo")))
                .hasStatus(404);
    }

    @Test
    void setsAStrictContentSecurityPolicy() {
        var headers = mvc.get().uri("/users").exchange().getResponse();

        assertThat(headers.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getHeader("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    private MvcTestResult signIn(String login, String password, String address) {
        return mvc.post()
                .uri("/sign-in")
                .param("username", login)
                .param("password", password)
                .with(csrf())
                .with(from(address))
                .exchange();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
