package fr.renfort.graphql.http;

import fr.renfort.graphql.engine.Engine;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Assembles the schema when the server starts, so that a fault in it stops the start and meets no caller. */
@Singleton
final class GraphqlStart implements ApplicationEventListener<ServerStartupEvent> {

    private final Engine engine;

    GraphqlStart(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        engine.warmUp();
    }
}
