package fr.renfort.demo;

import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import fr.renfort.language.Language;
import fr.renfort.run.PlanningRun;
import fr.renfort.territory.Territory;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The service on a database of its own, with the demonstration shown once for all tests that ask for it. */
final class ShownDemonstration implements AutoCloseable {

    static final Viewer COORDINATOR = Viewer.coordinator("test", Set.of("11"));

    private final EmbeddedServer server;
    private final String before;
    private final String printed;

    private ShownDemonstration() {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh().properties());
        settings.put("micronaut.server.port", -1);
        settings.put("renfort.demonstration", true);
        settings.put("renfort.run.improvement", "2s");
        server = ApplicationContext.run(EmbeddedServer.class, settings);
        before = "regions " + bean(Territory.class).regions().size();
        printed = show(Language.FR, Duration.ofSeconds(30));
    }

    /** Shows it again. */
    String show(Language language) {
        return show(language, Duration.ZERO);
    }

    private String show(Language language, Duration forImprovement) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, language);
        try {
            PlanningRun run = bean(Demonstration.class).show(screen, address()).orElseThrow();
            bean(Demonstration.class).tellImprovement(screen, run, forImprovement);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** What was there after the service had started and before anything was shown. */
    String before() {
        return before;
    }

    /** What it printed the first time. */
    String printed() {
        return printed;
    }

    URI address() {
        return server.getURI();
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }

    /** Hands the one demonstration of this run of tests to whoever has it as a parameter. */
    static final class Once implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ShownDemonstration.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(ShownDemonstration.class, type -> new ShownDemonstration());
        }
    }
}
