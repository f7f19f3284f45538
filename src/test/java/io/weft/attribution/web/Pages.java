package io.weft.attribution.web;

import static io.weft.support.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.access.CurrentUser;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of attribution as one person sees them. */
record Pages(MockMvcTester mvc, String login) {

    static Pages of(MockMvcTester mvc, CurrentUser user) {
        return new Pages(mvc, user.login());
    }

    MockMvcRequestBuilder get(String path, Object... variables) {
        return mvc.get().uri(path, variables).with(as(login));
    }

    MockMvcRequestBuilder post(String path, Object... variables) {
        return mvc.post().uri(path, variables).with(as(login)).with(csrf());
    }

    Document page(String path, Object... variables) {
        return html(get(path, variables).exchange());
    }

    static Document html(MvcTestResult answer) {
        return Jsoup.parse(body(answer));
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
