package io.weft.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pages as twenty people ask for them at once, measured at the browser's side. */
final class PageBench {

    private static final int USERS = 20;
    private static final int ROUNDS = 25;
    private static final List<String> LOGINS = List.of("agent", "branch", "subsidiary", "pc");
    private static final List<String> SEARCHES = List.of("王伟", "李", "zhangmin", "陈静", "138", "liu fang", "欧阳", "杨芳");

    private final BenchReport report;
    private final URI base;

    PageBench(BenchReport report, URI base) {
        this.report = report;
        this.base = base;
    }

    /** One of the things people do. */
    @FunctionalInterface
    private interface Step {

        void go(WebUser user, int round) throws Exception;
    }

    void measure() throws Exception {
        List<WebUser> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            users.add(WebUser.signIn(base, LOGINS.get(i % LOGINS.size())));
        }
        Map<WebUser, List<String>> known = new LinkedHashMap<>();
        for (WebUser user : users) {
            known.put(user, user.customersOn("/customers"));
        }
        both(users, "customer search", (user, n) -> user.get("/customers?q=" + encoded(n)));
        both(users, "customer list", (user, n) -> user.get("/customers"));
        both(users, "customer 360 page", (user, n) -> user.get(oneOf(known, user, n)));
        both(users, "contact save", (user, n) -> save(user, oneOf(known, user, n)));
    }

    private void both(List<WebUser> users, String work, Step step) throws Exception {
        together(users, step, 3);
        report.measured(work + ", 1 user", together(users.subList(0, 1), step, ROUNDS), "");
        report.measured(work + ", " + USERS + " users", together(users, step, ROUNDS), "p95 ≤ 50 ms server time");
    }

    private static Timings together(List<WebUser> users, Step step, int rounds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(users.size());
        try {
            List<Callable<List<Double>>> work = new ArrayList<>();
            users.forEach(user -> work.add(() -> alone(user, step, rounds)));
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> done : threads.invokeAll(work)) {
                all.addAll(done.get());
            }
            return Timings.of(all);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Double> alone(WebUser user, Step step, int rounds) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int n = 0; n < rounds; n++) {
            long began = System.nanoTime();
            step.go(user, n);
            millis.add((System.nanoTime() - began) / 1e6);
            Thread.sleep(20);
        }
        return millis;
    }

    private static void save(WebUser user, String customer) throws Exception {
        String gcid = customer.substring(customer.lastIndexOf('/') + 1);
        int status = user.post(
                "/contacts", Map.of("gcid", gcid, "summary", "压力测试：电话回访，客户约下周见面", "mode", "PHONE", "direction", "OUT"));
        if (status / 100 != 3) {
            throw new IllegalStateException("contact not saved: " + status);
        }
    }

    private static String oneOf(Map<WebUser, List<String>> known, WebUser user, int n) {
        List<String> customers = known.getOrDefault(user, List.of());
        if (customers.isEmpty()) {
            throw new IllegalStateException("a user with no customers on the list");
        }
        return customers.get(n % customers.size());
    }

    private static String encoded(int n) {
        return java.net.URLEncoder.encode(SEARCHES.get(n % SEARCHES.size()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
