package io.weft.kpi.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.support.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asks the pages of this module as somebody. */
record KpiRequests(MockMvcTester mvc) {

    MvcTestResult get(String path, String login) {
        return mvc.get().uri(path).with(SignedIn.as(login)).exchange();
    }

    MvcTestResult post(String path, String login, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(SignedIn.as(login)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult post(String path, String login) {
        return post(path, login, Map.of());
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
