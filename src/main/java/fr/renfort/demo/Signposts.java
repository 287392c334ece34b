package fr.renfort.demo;

import fr.renfort.access.DemoViewerHeader;
import fr.renfort.access.Viewer;
import fr.renfort.crisis.Crises;
import fr.renfort.crisis.OngoingIncident;
import fr.renfort.territory.Region;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints where to go on from here, and how to start afresh once the replay is over. */
@Singleton
final class Signposts {

    private final Crises crises;
    private final InstantSource time;
    private final Path data;

    /** @param data {@code RENFORT_DATA}: folder of what the program keeps */
    Signposts(Crises crises, InstantSource time, @Property(name = "renfort.data", defaultValue = "data") String data) {
        this.crises = crises;
        this.time = time;
        this.data = Path.of(data).toAbsolutePath().normalize();
    }

    void print(Screen screen, Viewer coordinator, Region region, URI address) {
        screen.line("");
        screen.say("demo.open");
        screen.say("demo.open.start", address);
        screen.say("demo.open.request", address.resolve("/request"));
        screen.say("demo.open.board", address.resolve("/board/" + region.code()));
        screen.say("demo.open.graphiql", address.resolve("/graphiql"));
        screen.say("demo.open.roster", address.resolve("/roster/" + region.code()));
        screen.line("");
        screen.say("demo.try");
        screen.line(curl(region, address.resolve("/graphql")));
        overSince(coordinator, region).ifPresent(end -> {
            screen.line("");
            screen.say("demo.old", PresentState.day(region, end), data);
        });
    }

    private static String curl(Region region, URI graphql) {
        return """
                  curl -s %s -H 'Content-Type: application/json' \\
                    -H '%s: coordinator; regions=%s' \\
                    -d '{"query":"{ region(code: \\"%s\\") { currentPlan { missions(first: 3) { nodes { why } } } } }"}'""".formatted(graphql, DemoViewerHeader.NAME, region.code(), region.code());
    }

    /** When the last of what the replay asks for has ended, if all of it has; what has no known end is left out. */
    private Optional<Instant> overSince(Viewer coordinator, Region region) {
        return crises.of(coordinator, region.code()).stream()
                .filter(ongoing -> ongoing.incident().facts().replayOf() != null)
                .flatMap(Signposts::ends)
                .max(Instant::compareTo)
                .filter(end -> !end.isAfter(time.instant()));
    }

    private static Stream<Instant> ends(OngoingIncident ongoing) {
        return Stream.concat(
                        ongoing.expertNeeds().stream().map(need -> need.asked().window()),
                        ongoing.equipmentNeeds().stream()
                                .map(need -> need.asked().window()))
                .map(window -> window.to())
                .filter(Objects::nonNull);
    }
}
