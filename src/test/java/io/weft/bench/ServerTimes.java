package io.weft.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Times requests where they are served, outside all other filters, under the name the client gives its work. */
final class ServerTimes extends OncePerRequestFilter {

    static final String WORK = "X-Bench-Work";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, Queue<Served>> served = new ConcurrentHashMap<>();

    /** One request: how long it took, and how long a processor worked for it in this process. */
    private record Served(double millis, double processorMillis) {}

    FilterRegistrationBean<ServerTimes> first() {
        var registration = new FilterRegistrationBean<>(this);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        try {
            chain.doFilter(request, response);
        } finally {
            String work = request.getHeader(WORK);
            if (work != null && !work.isEmpty()) {
                served.computeIfAbsent(work, w -> new ConcurrentLinkedQueue<>())
                        .add(new Served(
                                (System.nanoTime() - began) / 1e6,
                                (THREADS.getCurrentThreadCpuTime() - processor) / 1e6));
            }
        }
    }

    Timings of(String work) {
        return Timings.of(all(work).stream().map(Served::millis).toList());
    }

    /** Milliseconds a processor worked for one request in this process, on average. */
    double processorMillis(String work) {
        return all(work).stream().mapToDouble(Served::processorMillis).average().orElse(0);
    }

    private Collection<Served> all(String work) {
        return served.getOrDefault(work, new ConcurrentLinkedQueue<>());
    }
}
