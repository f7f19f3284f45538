package io.weft.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** Goes to an address as somebody, with some input. */
public final class Walker {

    private final MockMvcTester mvc;

    public Walker(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** With a token against forged forms. */
    public MvcTestResult go(Route route, @Nullable String login, Map<String, ?> path, Map<String, String> input) {
        var request = request(route, path, input);
        request.with(csrf());
        return go(request, login);
    }

    /** As another site would make the browser do it. */
    public MvcTestResult forge(Route route, String login) {
        return go(request(route, route.nowhere(), Map.of()), login);
    }

    private MvcTestResult go(AbstractMockHttpServletRequestBuilder<?> request, @Nullable String login) {
        if (login != null) {
            request.with(SignedIn.as(login));
        }
        return mvc.perform(request);
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(
            Route route, Map<String, ?> path, Map<String, String> input) {
        AbstractMockHttpServletRequestBuilder<?> request = route.isUpload()
                ? MockMvcRequestBuilders.multipart(route.pattern().replace("/**", "/nowhere"), variables(route, path))
                : MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(route.method()),
                        route.pattern().replace("/**", "/nowhere"),
                        variables(route, path));
        request.accept(route.isApi() ? MediaType.ALL : MediaType.TEXT_HTML);
        if (route.onlyForScripts()) {
            request.header("HX-Request", "true");
        }
        if (route.takesJson()) {
            return request.contentType(MediaType.APPLICATION_JSON)
                    .content(JsonMapper.shared().writeValueAsString(input));
        }
        if (route.consumes() != null && !route.isUpload()) {
            request.contentType(route.consumes());
        }
        input.forEach(request::param);
        return request;
    }

    private static Object[] variables(Route route, Map<String, ?> path) {
        var names = java.util.regex.Pattern.compile("\\{(\\w+)[^}]*}").matcher(route.pattern());
        return names.results()
                .<Object>map(found -> {
                    var value = path.get(found.group(1));
                    return value == null ? "999999999" : value;
                })
                .toArray();
    }

    /** What went wrong on the server's side, or null. */
    public static @Nullable String failure(MvcTestResult result) {
        var thrown = result.getUnresolvedException();
        if (thrown != null) {
            return "threw " + thrown;
        }
        var status = result.getResponse().getStatus();
        return status >= 500 ? "answered " + status : null;
    }
}
