package io.weft.support;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of ours, as the dispatcher knows it, and the table that says who may go there. */
public final class Routes {

    private static final String TABLE = "/access/routes.csv";

    private Routes() {}

    public static List<Route> of(ApplicationContext context) {
        var mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.weft."))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of(RequestMethod.GET, RequestMethod.POST)
                : info.getMethodsCondition().getMethods();
        var types = info.getConsumesCondition().getConsumableMediaTypes();
        var consumes = types.isEmpty() ? null : types.iterator().next();
        return methods.stream()
                .filter(method -> method != RequestMethod.HEAD && method != RequestMethod.OPTIONS)
                .flatMap(method -> info.getPatternValues().stream()
                        .map(pattern -> new Route(method.name(), pattern, handler, consumes)));
    }

    /** {@code GET /users} → {@code USER_EDIT}. */
    public static Map<String, String> table() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Routes.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8)) {
            var table = new TreeMap<String, String>();
            new java.io.BufferedReader(in)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(cells -> table.put(cells[0] + " " + cells[1], cells[2]));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
