package fr.renfort.demo;

import fr.renfort.access.DemoViewerHeader;
import fr.renfort.language.Language;
import fr.renfort.run.PlanningRun;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins the demonstration beside the service when that starts on its own database; on a named database nothing happens. */
@Singleton
final class DemonstrationStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationStart.class);

    private static final Duration LONGEST_IMPROVEMENT = Duration.ofMinutes(1);

    private final Demonstration demonstration;
    private final boolean wanted;
    private final Language language;

    /**
     * @param databaseUrl {@code DATASOURCES_DEFAULT_URL}
     * @param language of what is printed, {@code fr} or {@code en}
     */
    DemonstrationStart(
            Demonstration demonstration,
            DemoViewerHeader viewers,
            @Nullable @Property(name = "datasources.default.url") String databaseUrl,
            @Property(name = "renfort.language", defaultValue = "fr") String language) {
        this.demonstration = demonstration;
        this.wanted = viewers.demonstration() && (databaseUrl == null || databaseUrl.isBlank());
        this.language = Language.of(Locale.forLanguageTag(language));
    }

    @EventListener
    void begin(ServerStartupEvent started) {
        begin(started.getSource().getURI());
    }

    /** The thread in which it is shown, where it is wanted. */
    Optional<Thread> begin(URI address) {
        if (!wanted) {
            return Optional.empty();
        }
        Thread show = new Thread(() -> show(address), "demonstration");
        show.setDaemon(true);
        show.start();
        return Optional.of(show);
    }

    /** What goes wrong here harms nobody who uses the service. */
    private void show(URI address) {
        try {
            Screen screen = Screen.ofTheProgram(language);
            Optional<PlanningRun> shown = demonstration.show(screen, address);
            if (shown.isPresent()) {
                demonstration.tellImprovement(screen, shown.get(), LONGEST_IMPROVEMENT);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("demonstration failed", failure);
        }
    }
}
