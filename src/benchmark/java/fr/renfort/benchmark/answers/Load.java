package fr.renfort.benchmark.answers;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers who each ask again as soon as they are answered, over a connection of their own. */
final class Load {
    private final HttpRequest request;
    private final int connections;
    private final Duration time;

    Load(HttpRequest request, int connections, Duration time) {
        this.request = request;
        this.connections = connections;
        this.time = time;
    }

    /** How long each answer took until its last byte was read. */
    Timing run() throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(connections);
        try {
            long since = System.nanoTime();
            List<Callable<List<Long>>> asking = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                asking.add(() -> ask(since + time.toNanos()));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> asked : callers.invokeAll(asking)) {
                nanos.addAll(asked.get());
            }
            return new Timing(nanos, Duration.ofNanos(System.nanoTime() - since));
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A request failed.", failure.getCause());
        } finally {
            callers.shutdownNow();
        }
    }

    private List<Long> ask(long until) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Runnable::run)
                .build();
        while (System.nanoTime() < until) {
            long since = System.nanoTime();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            nanos.add(System.nanoTime() - since);
            if (response.statusCode() != 200) {
                throw new IOException("Answered with " + response.statusCode() + ".");
            }
        }
        return nanos;
    }
}
