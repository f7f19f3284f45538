package io.weft.support;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API as a subsidiary's core system uses it, signed in as the service account {@code core}. */
public final class WeftApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> WAITING = Set.of("QUEUED", "RUNNING");
    private static final Duration LONGEST_FEED = Duration.ofMinutes(20);

    private final URI base;
    private final String authorization;
    private final HttpClient http = HttpClient.newHttpClient();

    public WeftApi(WeftProcess weft) {
        this(weft.uri("/"));
    }

    public WeftApi(URI base) {
        this(base, "core");
    }

    /** Signed in as another service account with the password of the demo accounts. */
    public WeftApi(URI base, String login) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((login + ":weft-demo").getBytes(StandardCharsets.UTF_8));
    }

    /** Hands a file in and returns the id of its run. */
    public String post(String kind, String company, HttpRequest.BodyPublisher file) {
        String target = "/api/v1/feeds?kind=" + kind + (company.equals("GROUP") ? "" : "&company=" + company);
        HttpResponse<String> answer =
                send(request(target).header("Content-Type", "text/csv").POST(file));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    /** Waits until a run is over and returns what became of it. */
    public JsonNode await(String run) {
        long end = System.nanoTime() + LONGEST_FEED.toNanos();
        while (System.nanoTime() < end) {
            JsonNode state = json("/api/v1/feeds/" + run);
            if (!WAITING.contains(state.get("status").asString())) {
                return state;
            }
            Pauses.pause(100);
        }
        throw new IllegalStateException("feed " + run + " did not finish");
    }

    /** Hands a file in and waits for its end. */
    public JsonNode load(String kind, String company, HttpRequest.BodyPublisher file) {
        return await(post(kind, company, file));
    }

    /** Posts a JSON body and reads the answer. */
    public JsonNode call(String target, Object body) {
        HttpResponse<String> answer = send(request(target)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        assertThat(answer.statusCode()).as(target + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    public JsonNode json(String target) {
        return JSON.readTree(text(target));
    }

    /** A file; a name may stand twice in its header, as {@code line} does in rejected companies. */
    public List<NamedCsvRecord> csv(String target) {
        var rows = NamedCsvRecordHandler.of(handler -> handler.allowDuplicateHeaderFields(true));
        return CsvReader.builder().build(rows, text(target)).stream().toList();
    }

    public String text(String target) {
        HttpResponse<String> answer = send(request(target));
        assertThat(answer.statusCode()).as(target + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(base.resolve(target)).header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
