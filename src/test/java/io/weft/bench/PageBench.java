package io.weft.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Pages as one person asks for them and as twenty do at once, timed in the server and at the browser's side. The twenty
 * pause 200 ms after every answer: they are far quicker than people, but leave the two processors air.
 */
final class PageBench {

    private static final int USERS = 20;
    private static final int ROUNDS = 30;
    private static final int PAUSE = 200;
    private static final String BAR = "p95 ≤ 50 ms in the server";

    /** One of each reach: own customers, a province, a whole company twice, the whole group. */
    private static final List<String> LOGINS = List.of("agent", "branch", "subsidiary", "pc", "steward");

    /** Those who may log contacts. */
    private static final List<String> LOGGERS = List.of("agent", "branch");

    private final BenchReport report;
    private final BenchWeft weft;
    private final Map<String, List<String>> sought;

    PageBench(BenchReport report, BenchWeft weft) {
        this.report = report;
        this.weft = weft;
        this.sought = new Sought(weft).byKind();
    }

    /** One of the things people do. */
    @FunctionalInterface
    private interface Step {

        void go(WebUser user, int round) throws Exception;
    }

    void measure() throws Exception {
        List<WebUser> users = signIn(LOGINS);
        List<String> mixed = mixed();
        both(users, "customer search", (user, n) -> user.get(search(mixed, n)));
        both(users, "customer list", (user, n) -> user.get("/customers"));
        both(users, "customer 360 page", (user, n) -> user.get(user.customer(n)));
        both(users, "customer 360 block", (user, n) -> user.getBlock(n));
        both(signIn(LOGGERS), "contact save", WebUser::logContact);
        for (int i = 0; i < LOGINS.size(); i++) {
            searches(users.get(i), LOGINS.get(i));
        }
    }

    private List<WebUser> signIn(List<String> logins) throws Exception {
        List<WebUser> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            users.add(WebUser.signIn(weft.uri(), logins.get(i % logins.size())));
        }
        return users;
    }

    /** One text of each kind in turn. */
    private List<String> mixed() {
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < ROUNDS; n++) {
            for (List<String> kind : sought.values()) {
                texts.add(kind.get(n % kind.size()));
            }
        }
        return texts;
    }

    private static String search(List<String> texts, int n) {
        return "/customers?q=" + URLEncoder.encode(texts.get(n % texts.size()), StandardCharsets.UTF_8);
    }

    /** Every kind of search for one reach, one after the other. */
    private void searches(WebUser user, String login) throws Exception {
        for (Map.Entry<String, List<String>> kind : sought.entrySet()) {
            String work = "search by " + kind.getKey() + ", " + login;
            Step step = (who, n) -> who.get(search(kind.getValue(), n));
            user.doing(work);
            alone(user, step, new Rounds(0, kind.getValue().size(), 0));
            user.doing("");
            report.measured(work, "server " + weft.times().of(work), BAR);
        }
    }

    private void both(List<WebUser> users, String work, Step step) throws Exception {
        together(users, step, new Rounds(0, 3, 0));
        once(users.subList(0, 1), work + ", 1 user", step);
        once(users, work + ", " + USERS + " users", step);
    }

    private void once(List<WebUser> users, String work, Step step) throws Exception {
        users.forEach(user -> user.doing(work));
        double database = weft.databaseSeconds();
        long began = System.nanoTime();
        Timings client = together(users, step, new Rounds(0, ROUNDS, PAUSE));
        double seconds = (System.nanoTime() - began) / 1e9;
        int requests = client.sorted().length;
        users.forEach(user -> user.doing(""));
        report.line(
                work,
                "server " + weft.times().of(work),
                "client " + client,
                String.format(
                        Locale.ROOT,
                        "processor %.1f ms + database %.1f ms, %.0f/s",
                        weft.times().processorMillis(work),
                        (weft.databaseSeconds() - database) * 1000 / requests,
                        requests / seconds),
                BAR);
    }

    private static Timings together(List<WebUser> users, Step step, Rounds rounds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(users.size());
        try {
            List<Callable<List<Double>>> work = new ArrayList<>();
            for (int i = 0; i < users.size(); i++) {
                WebUser user = users.get(i);
                Rounds own = rounds.from(i * 7);
                work.add(() -> alone(user, step, own));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> done : threads.invokeAll(work)) {
                all.addAll(done.get());
            }
            return Timings.of(all);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Where somebody begins, how often he asks, and how long he rests after each answer. */
    private record Rounds(int first, int times, int pause) {

        Rounds from(int other) {
            return new Rounds(other, times, pause);
        }
    }

    private static List<Double> alone(WebUser user, Step step, Rounds rounds) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int n = 0; n < rounds.times(); n++) {
            long began = System.nanoTime();
            step.go(user, rounds.first() + n);
            millis.add((System.nanoTime() - began) / 1e6);
            Thread.sleep(rounds.pause());
        }
        return millis;
    }
}
