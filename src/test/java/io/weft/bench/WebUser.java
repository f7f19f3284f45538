package io.weft.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody signed in with a browser's habits: one session, one token for its forms. */
final class WebUser {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;
    private String token = "";

    private WebUser(URI base) {
        this.base = base;
    }

    static WebUser signIn(URI base, String login) throws IOException, InterruptedException {
        WebUser user = new WebUser(base);
        user.token = tokenIn(user.get("/login"));
        int status = user.post("/login", Map.of("username", login, "password", "weft-demo"));
        String home = user.get("/customers");
        if (status >= 400 || home.contains("name=\"password\"")) {
            throw new IllegalStateException(login + " could not sign in: " + status);
        }
        user.token = tokenIn(home);
        return user;
    }

    String get(String target) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve(target))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        boolean moved = answer.statusCode() / 100 == 3;
        if (answer.statusCode() != 200 && !moved) {
            throw new IllegalStateException(target + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    int post(String target, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
        return http.send(
                        HttpRequest.newBuilder(base.resolve(target))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    /** Addresses of customers on the page. */
    List<String> customersOn(String target) throws IOException, InterruptedException {
        return Jsoup.parse(get(target)).select("a[href]").eachAttr("href").stream()
                .filter(href -> href.matches("/customers/\\d+"))
                .distinct()
                .toList();
    }

    private static String tokenIn(String page) {
        return Jsoup.parse(page).select("input[name=_csrf]").attr("value");
    }
}
