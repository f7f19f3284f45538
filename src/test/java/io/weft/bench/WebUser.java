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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody signed in with a browser's habits: one session, one token for its forms. */
final class WebUser {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;
    private String token = "";
    private volatile String work = "";
    private List<String> customers = List.of();
    private List<String> blocks = List.of();

    private WebUser(URI base) {
        this.base = base;
    }

    static WebUser signIn(URI base, String login) throws IOException, InterruptedException {
        WebUser user = new WebUser(base);
        user.token = tokenIn(user.get("/sign-in"));
        int status = user.post("/sign-in", Map.of("username", login, "password", "weft-demo"));
        String home = user.get("/customers");
        if (status >= 400 || home.contains("name=\"password\"")) {
            throw new IllegalStateException(login + " could not sign in: " + status);
        }
        user.token = tokenIn(home);
        user.customers = links(home, "a[href]", "href", "/customers/\\d+");
        if (user.customers.isEmpty()) {
            throw new IllegalStateException(login + " has no customers on the list");
        }
        user.blocks = links(user.get(user.customer(0)), "[hx-get]", "hx-get", "/customers/\\d+/.*");
        return user;
    }

    /** What the user does from now on, as the server notes it down; nothing is noted down for the empty text. */
    void doing(String what) {
        work = what;
    }

    /** The address of one of the first customers on the user's list. */
    String customer(int n) {
        return customers.get(n % customers.size());
    }

    /** Loads one of the blocks of a customer's page. */
    String getBlock(int n) throws IOException, InterruptedException {
        String block = blocks.get(n % blocks.size());
        return get(customer(n / blocks.size()) + block.substring(block.indexOf('/', "/customers/".length())));
    }

    /** Saves a contact with one of the customers, with a next step. */
    void logContact(int n) throws IOException, InterruptedException {
        String customer = customer(n);
        int status = post(
                "/contacts",
                Map.of(
                        "gcid", customer.substring(customer.lastIndexOf('/') + 1),
                        "key", UUID.randomUUID().toString(),
                        "summary", "电话回访：客户约下周见面，问起车险续保",
                        "mode", "PHONE",
                        "direction", "OUT",
                        "nextDay", ""));
        if (status / 100 != 3) {
            throw new IllegalStateException("contact not saved: " + status);
        }
    }

    String get(String target) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve(target))
                        .header("Accept", "text/html")
                        .header(ServerTimes.WORK, work)
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
                                .header(ServerTimes.WORK, work)
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static List<String> links(String page, String element, String attribute, String pattern) {
        return Jsoup.parse(page).select(element).eachAttr(attribute).stream()
                .filter(href -> href.matches(pattern))
                .distinct()
                .toList();
    }

    private static String tokenIn(String page) {
        return Jsoup.parse(page).select("input[name=_csrf]").attr("value");
    }
}
