package fr.renfort.graphql.live;

import fr.renfort.database.Bell;
import fr.renfort.database.Eventually;
import fr.renfort.database.TestDatabase;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A node that serves sockets. Its time stands still, and long before anything it might plan is due. */
public final class LiveNode implements AutoCloseable {

    public final SettableTime time = SettableTime.at("2026-03-01T00:00:00Z");
    private final EmbeddedServer server;

    public LiveNode(TestDatabase database, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(database.properties());
        all.put("renfort.demonstration", true);
        all.put("micronaut.server.port", -1);
        all.putAll(settings);
        server = ApplicationContext.builder()
                .properties(all)
                .singletons(time)
                .start()
                .getBean(EmbeddedServer.class)
                .start();
        Eventually.holds("the bell is heard", this::hears);
    }

    public URI http() {
        return URI.create(server.getURL() + "/graphql");
    }

    public URI socket() {
        return URI.create("ws://localhost:" + server.getPort() + "/graphql");
    }

    /** A client that has opened its conversation. */
    public LiveClient client(String viewer) {
        LiveClient client = LiveClient.connect(socket());
        client.init(viewer);
        return client;
    }

    public boolean hears() {
        return server.getApplicationContext().getBean(Bell.class).heard();
    }

    public int subscriptions() {
        return server.getApplicationContext().getBean(Subscriptions.class).count();
    }

    public int sockets() {
        return server.getApplicationContext().getBean(Conversations.class).count();
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
