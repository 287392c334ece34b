package fr.renfort.console;

import fr.renfort.database.TestDatabase;
import fr.renfort.territory.register.ImportProgress;
import fr.renfort.territory.register.RegisterFiles;
import fr.renfort.territory.register.RegisterImport;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** The whole service on a port and a database of its own, with the French register in it. */
final class ConsoleService implements AutoCloseable {

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ConsoleService(EmbeddedServer server) {
        this.server = server;
    }

    static ConsoleService start(boolean demonstration) {
        return start(demonstration, Map.of());
    }

    static ConsoleService start(boolean demonstration, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.put("micronaut.server.port", -1);
        properties.put("renfort.demonstration", demonstration);
        properties.putAll(more);
        return new ConsoleService(ApplicationContext.run(EmbeddedServer.class, properties));
    }

    ConsoleService withRegister() {
        context().getBean(RegisterImport.class).importFrom(RegisterFiles.bundled(), "test", ImportProgress.SILENT);
        return this;
    }

    ApplicationContext context() {
        return server.getApplicationContext();
    }

    /** Scheme, host and port. */
    String origin() {
        return server.getURI().toString();
    }

    /** A page as a browser of a language gets it. */
    HttpResponse<String> get(String path, String language) {
        return send(HttpRequest.newBuilder(URI.create(origin() + path)).header("Accept-Language", language));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
