package io.weft.platform.feed.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Keeps the body of a posted feed a file. Without a content type of its own curl says "form", and the first look at a parameter
 * would then swallow the file; here parameters come from the address alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FeedBodyFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !request.getRequestURI().endsWith("/api/v1/feeds")
                || startsWith(request, MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static boolean startsWith(HttpServletRequest request, String type) {
        return request.getContentType() != null && request.getContentType().startsWith(type);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new FileRequest(request), response);
    }

    /** A request whose body is a file, whatever its content type says. */
    private static final class FileRequest extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        FileRequest(HttpServletRequest request) {
            super(request);
            String query = request.getQueryString() == null ? "" : request.getQueryString();
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parameters.put(
                            decode(name),
                            values.stream().map(FileRequest::decode).toArray(String[]::new)));
        }

        private static String decode(@Nullable String text) {
            try {
                return text == null ? "" : UriUtils.decode(text.replace('+', ' '), "UTF-8");
            } catch (IllegalArgumentException broken) {
                return text;
            }
        }

        @Override
        public String getContentType() {
            return "text/csv";
        }

        @Override
        public @Nullable String getHeader(String name) {
            return "Content-Type".equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return "Content-Type".equalsIgnoreCase(name)
                    ? Collections.enumeration(Collections.singleton(getContentType()))
                    : super.getHeaders(name);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
