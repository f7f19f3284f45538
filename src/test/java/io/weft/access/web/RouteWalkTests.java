package io.weft.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.Permission;
import io.weft.access.Role;
import io.weft.support.Route;
import io.weft.support.Routes;
import io.weft.support.Walker;
import io.weft.support.WeftTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Walks every address as every role and as nobody; who may go where stands in {@code access/routes.csv}. */
@WeftTest
class RouteWalkTests {

    private static final String PUBLIC = "PUBLIC";
    private static final String SIGNED_IN = "SIGNED_IN";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private List<Route> routes = List.of();
    private Map<String, String> table = Map.of();

    @BeforeEach
    void everyRoute() {
        routes = Routes.of(context);
        table = Routes.table();
        for (var role : Role.values()) {
            WalkingUsers.create(jdbc, role);
        }
    }

    @Test
    void everyRouteHasALineThatSaysWhoMayGoThere() {
        var missing = routes.stream()
                .filter(route -> !table.containsKey(route.key()))
                .map(route -> route.method() + "," + route.pattern() + "," + route.asked())
                .collect(Collectors.joining("\n"));

        assertThat(routes).isNotEmpty();
        assertThat(missing)
                .as("lines to add to access/routes.csv, after thinking")
                .isEmpty();
    }

    @Test
    void nobodyGetsNoFurtherThanTheSignInPage() {
        var wrong = new ArrayList<String>();
        for (var route : walked()) {
            var result = walk(route, null);
            if (Walker.failure(result) != null) {
                check(route, "nobody", Walker.failure(result), wrong);
                continue;
            }
            var open = PUBLIC.equals(table.get(route.key())) && !route.isApi();
            check(route, "nobody", open == shutOut(route, result) ? "is wrongly " + said(result) : null, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoleGetsWhereItsPermissionsReach() {
        var wrong = new ArrayList<String>();
        for (var route : walked()) {
            for (var role : Role.values()) {
                var result = walk(route, WalkingUsers.login(role));
                var failure = Walker.failure(result);
                check(route, role.name(), failure == null ? judged(route, role, result) : failure, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFormIsTakenFromAnotherSite() {
        var wrong = new ArrayList<String>();
        for (var route : walked()) {
            if (!route.isRead() && !route.isApi()) {
                var status = new Walker(mvc)
                        .forge(route, WalkingUsers.login(Role.R20))
                        .getResponse()
                        .getStatus();
                check(route, "forged", status == 403 ? null : "answered " + status, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<Route> walked() {
        return routes.stream().filter(route -> table.containsKey(route.key())).toList();
    }

    private MvcTestResult walk(Route route, @Nullable String login) {
        return new Walker(mvc).go(route, login, route.nowhere(), Map.of());
    }

    private @Nullable String judged(Route route, Role role, MvcTestResult result) {
        var needs = Objects.requireNonNull(table.get(route.key()));
        var may = needs.equals(PUBLIC)
                || needs.equals(SIGNED_IN)
                || role.permissions()
                        .containsAll(Arrays.stream(needs.split("\\+"))
                                .map(Permission::valueOf)
                                .toList());
        var status = result.getResponse().getStatus();
        if (may) {
            return status == 401 || status == 403 ? "is shut out with " + status : null;
        }
        // a value that is missing is noticed before the permission is
        return status >= 400 ? null : "is let in with " + status;
    }

    private static boolean shutOut(Route route, MvcTestResult result) {
        var response = result.getResponse();
        if (route.isApi()) {
            return response.getStatus() == 401;
        }
        var target = String.valueOf(response.getRedirectedUrl());
        return route.onlyForScripts()
                ? response.getStatus() == 403
                : response.getStatus() == 302
                        && target.endsWith("/sign-in")
                        && !route.pattern().startsWith("/sign-in");
    }

    private static String said(MvcTestResult result) {
        return result.getResponse().getStatus() + " → " + result.getResponse().getRedirectedUrl();
    }

    private static void check(Route route, String who, @Nullable String problem, List<String> wrong) {
        if (problem != null) {
            wrong.add(route.key() + ": " + who + " " + problem);
        }
    }
}
