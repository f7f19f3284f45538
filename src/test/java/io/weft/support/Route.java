package io.weft.support;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** One address a handler answers, with one HTTP method. */
public record Route(
        String method,
        String pattern,
        HandlerMethod handler,
        @Nullable MediaType consumes) {

    public String key() {
        return method + " " + pattern;
    }

    public boolean isApi() {
        return pattern.startsWith("/api/");
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    public boolean isUpload() {
        return consumes != null
                && consumes.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)
                && !consumes.isWildcardType();
    }

    public boolean onlyForScripts() {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), HxRequest.class);
    }

    /** What the handler asks for, as the table of routes would say it. */
    public String asked() {
        var here = Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class));
        var rule = here.or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class)))
                .map(PreAuthorize::value)
                .orElse("permitAll()");
        if (rule.startsWith("hasAuthority('")) {
            return rule.substring(14, rule.indexOf('\'', 14));
        }
        return rule.startsWith("permitAll") ? "PUBLIC" : "SIGNED_IN";
    }

    /** Values for the path that are well formed and belong to nothing. */
    public Map<String, Object> nowhere() {
        var values = new HashMap<String, Object>();
        for (var parameter : parameters().toList()) {
            var variable = parameter.getAnnotation(PathVariable.class);
            if (variable != null) {
                values.put(name(parameter, variable.value(), variable.name()), nothing(parameter.getType()));
            }
        }
        return values;
    }

    /** Names of everything a caller can fill in, path variables of type text included. */
    public List<String> inputs() {
        return parameters().flatMap(Route::inputs).distinct().toList();
    }

    private static Stream<String> inputs(Parameter parameter) {
        var asked = parameter.getAnnotation(RequestParam.class);
        if (asked != null) {
            return Stream.of(name(parameter, asked.value(), asked.name()));
        }
        var form = parameter.isAnnotationPresent(ModelAttribute.class)
                || parameter.isAnnotationPresent(RequestBody.class)
                || parameter.getType().isRecord()
                        && parameter.getType().getName().contains(".web.");
        return form && parameter.getType().isRecord()
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    public boolean takesJson() {
        return parameters()
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class)
                        && parameter.getType().isRecord());
    }

    public List<String> textsInPath() {
        return parameters()
                .filter(parameter ->
                        parameter.isAnnotationPresent(PathVariable.class) && parameter.getType() == String.class)
                .map(parameter -> name(
                        parameter,
                        parameter.getAnnotation(PathVariable.class).value(),
                        parameter.getAnnotation(PathVariable.class).name()))
                .toList();
    }

    private Stream<Parameter> parameters() {
        return Arrays.stream(handler.getMethod().getParameters());
    }

    private static String name(Parameter parameter, String value, String name) {
        if (!value.isEmpty()) {
            return value;
        }
        return name.isEmpty() ? parameter.getName() : name;
    }

    private static Object nothing(Class<?> type) {
        if (type == UUID.class) {
            return new UUID(0, 0);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2099, 1, 5);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type == String.class ? "nowhere" : 999_999_999;
    }
}
