package fr.renfort.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What 500 subscribers who hear nothing cost a running service: live heap (after a full collection) and resident memory of its
 * process, in bytes each; then how long an event takes to reach all of them. Exits 1 when the live heap of one is above 20,000
 * bytes. Usage: {@code IdleSubscribersBenchmark http://localhost:8080 PID}, beside a {@code jcmd} on the path.
 */
public final class IdleSubscribersBenchmark {

    private static final int SUBSCRIBERS = 500;
    private static final int WARM_UPS = 100;
    private static final int OF_ONE_VIEWER = 100;
    private static final long BAR_BYTES = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final String FOLLOWS = """
            subscription { incidentChanged(regionCode: "11") {
              id title severity establishment { name } requests(first: 5) { nodes { id state coverage { proposed committed arrived } } } } }""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String service;
    private final String pid;

    private IdleSubscribersBenchmark(String service, String pid) {
        this.service = service;
        this.pid = pid;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        long bytes = new IdleSubscribersBenchmark(arguments[0], arguments[1]).run();
        System.exit(bytes <= BAR_BYTES ? 0 : 1);
    }

    private long run() throws IOException, InterruptedException {
        List<Subscriber> first = subscribe(WARM_UPS);
        first.forEach(Subscriber::hangUp);
        long heapBefore = liveHeap();
        long residentBefore = resident();
        List<Subscriber> subscribers = subscribe(SUBSCRIBERS);
        long heap = (liveHeap() - heapBefore) / SUBSCRIBERS;
        long resident = (resident() - residentBefore) / SUBSCRIBERS;
        System.out.printf(
                "one of %d idle subscribers, bytes: live heap %d, resident %d (bar: live heap at most %d)%n",
                SUBSCRIBERS, heap, resident, BAR_BYTES);
        long since = System.nanoTime();
        declareIncident();
        for (Subscriber subscriber : subscribers) {
            subscriber.awaitEvent();
        }
        System.out.printf(
                "one event to all of them, from the mutation on: %d ms%n",
                Duration.ofNanos(System.nanoTime() - since).toMillis());
        subscribers.forEach(Subscriber::hangUp);
        return heap;
    }

    private List<Subscriber> subscribe(int number) throws InterruptedException {
        List<Subscriber> subscribers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            subscribers.add(new Subscriber(i / OF_ONE_VIEWER));
        }
        for (Subscriber subscriber : subscribers) {
            subscriber.awaitAnswer();
        }
        return subscribers;
    }

    private long liveHeap() throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder("jcmd", pid, "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        histogram.waitFor();
        return number(TOTAL, text);
    }

    private long resident() throws IOException {
        return number(RESIDENT, Files.readString(Path.of("/proc", pid, "status"))) * 1024;
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text);
        }
        return Long.parseLong(found.group(1));
    }

    private void declareIncident() throws IOException, InterruptedException {
        String site = call("{ region(code: \"11\") { establishments(first: 1) { nodes { id } } } }", Map.of())
                .at("/region/establishments/nodes/0/id")
                .asText();
        Instant knownAt = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(3600);
        call("""
                mutation ($site: ID!, $knownAt: DateTime!) {
                  declareIncident(input: {establishmentId: $site, title: "Mesure", kind: RANSOMWARE, severity: 1,
                      knownAt: $knownAt, exercise: true}) { incident { id } userErrors { message } } }""", Map.of("site", site, "knownAt", knownAt.toString()));
    }

    private JsonNode call(String document, Map<String, ?> variables) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(URI.create(service + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Renfort-Viewer", "coordinator; regions=11")
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.writeValueAsString(Map.of("query", document, "variables", variables))))
                .build();
        JsonNode answer = json.readTree(
                client.send(post, HttpResponse.BodyHandlers.ofString()).body());
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.get("data");
    }

    /** A socket with one subscription, known to be there by the answer to a query that came after it. */
    private final class Subscriber implements WebSocket.Listener {

        private final CountDownLatch answered = new CountDownLatch(1);
        private final CountDownLatch told = new CountDownLatch(1);
        private final StringBuilder begun = new StringBuilder();
        private final WebSocket socket;

        Subscriber(int viewer) {
            socket = client.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(URI.create(service.replace("http", "ws") + "/graphql"), this)
                    .join();
            say(Map.of(
                    "type",
                    "connection_init",
                    "payload",
                    Map.of("Renfort-Viewer", "coordinator; regions=11," + (90 + viewer))));
            say(Map.of("type", "subscribe", "id", "live", "payload", Map.of("query", FOLLOWS)));
            say(Map.of("type", "subscribe", "id", "query", "payload", Map.of("query", "{ __typename }")));
        }

        private void say(Map<String, ?> message) {
            try {
                socket.sendText(json.writeValueAsString(message), true).join();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }

        void awaitAnswer() throws InterruptedException {
            await(answered);
        }

        void awaitEvent() throws InterruptedException {
            await(told);
        }

        private static void await(CountDownLatch latch) throws InterruptedException {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nothing after " + PATIENCE);
            }
        }

        void hangUp() {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
                String message = begun.toString();
                begun.setLength(0);
                if (message.contains("\"type\":\"ping\"")) {
                    from.sendText("{\"type\":\"pong\"}", true);
                } else if (message.contains("\"id\":\"query\",\"type\":\"complete\"")) {
                    answered.countDown();
                } else if (message.contains("incidentChanged")) {
                    told.countDown();
                }
            }
            from.request(1);
            return null;
        }
    }
}
