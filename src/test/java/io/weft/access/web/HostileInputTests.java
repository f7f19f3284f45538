package io.weft.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.Route;
import io.weft.support.Routes;
import io.weft.support.Walker;
import io.weft.support.WeftTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every field of every form and every parameter of the API, filled with what attackers and accidents send. */
@WeftTest
class HostileInputTests {

    private static final String SCRIPT = "<script>alert('weft')</script>";

    private static final List<String> VALUES = List.of(
            "' or '1'='1' --",
            "\"; drop table access_user; --",
            SCRIPT,
            "${7*7}__${7*7}__",
            "a\0b",
            "0000-00-00",
            "-1",
            "99999999999999999999",
            "NaN",
            "%_\\",
            "../../etc/passwd",
            "张三😀👨‍👩‍👧",
            "\u202Egpj.exe\u200F",
            "x".repeat(5_000));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void somebodyWhoMayEverything(@Autowired JdbcClient jdbc) {
        WalkingUsers.createWithAllRoles(jdbc);
    }

    /** Each field gets two values, other ones than the field before; whole forms get them all, below. */
    @Test
    void noSingleValueBreaksAnything() {
        var wrong = new ArrayList<String>();
        int start = 0;
        for (var route : routesWithInput()) {
            for (var field : route.inputs()) {
                for (int i = start++ % 7; i < VALUES.size(); i += 7) {
                    send(route, Map.of(field, VALUES.get(i)), wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Every form with every value; a page that only shows something with every third. */
    @Test
    void noFormFullOfThemBreaksAnything() {
        var wrong = new ArrayList<String>();
        int start = 0;
        for (var route : routesWithInput()) {
            int step = route.isRead() ? 3 : 1;
            for (int i = start++ % step; i < VALUES.size(); i += step) {
                send(route, all(route, VALUES.get(i)), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noPathBreaksAnything() {
        var wrong = new ArrayList<String>();
        for (var route : Routes.of(context)) {
            for (var name : route.textsInPath()) {
                for (var value : List.of("' or 1=1 --", SCRIPT, "😀", "\u202E", "x".repeat(5_000))) {
                    var path = new HashMap<String, Object>(route.nowhere());
                    path.put(name, value);
                    var problem = Walker.failure(new Walker(mvc).go(route, WalkingUsers.ALL, path, Map.of()));
                    if (problem != null) {
                        wrong.add(route.key() + " " + name + "=" + shortened(value) + ": " + problem);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** In a form or a document; no server takes an address of that length. */
    @Test
    void tenMegabytesInAFieldAreRefused() {
        var huge = "x".repeat(10_000_000);
        var wrong = new ArrayList<String>();
        for (var route : routesWithInput()) {
            if (!route.isRead()) {
                send(route, Map.of(route.inputs().get(0), huge), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<Route> routesWithInput() {
        var routes = Routes.of(context).stream()
                .filter(route -> !route.inputs().isEmpty())
                .toList();
        assertThat(routes).isNotEmpty();
        return routes;
    }

    private void send(Route route, Map<String, String> input, List<String> wrong) {
        var result = new Walker(mvc).go(route, WalkingUsers.ALL, route.nowhere(), input);
        var problem = Walker.failure(result);
        var first = input.isEmpty() ? "" : input.keySet().iterator().next();
        if (problem != null) {
            wrong.add(route.key() + " " + first + "=" + shortened(String.valueOf(input.get(first))) + ": " + problem);
        } else if (body(result).contains(SCRIPT)) {
            wrong.add(route.key() + " " + first + ": gives a script back");
        }
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        var type = String.valueOf(result.getResponse().getContentType());
        try {
            return type.startsWith("text/html") ? result.getResponse().getContentAsString() : "";
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> all(Route route, String value) {
        return route.inputs().stream().collect(Collectors.toMap(Function.identity(), field -> value));
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
