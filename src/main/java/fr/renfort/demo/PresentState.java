package fr.renfort.demo;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.LegalClock;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Region;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** Prints how things stand: the incidents with their clocks, the plan, and where to look further. */
@Singleton
final class PresentState {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Establishments establishments;
    private final InstantSource time;

    PresentState(Establishments establishments, InstantSource time) {
        this.establishments = establishments;
        this.time = time;
    }

    void print(Screen screen, Viewer coordinator, Region region, List<Incident> incidents, URI address) {
        screen.line("");
        screen.say("demo.incidents");
        incidents.forEach(incident -> incident(screen, incident, region.timeZone()));
        addresses(screen, region, address);
    }

    private void incident(Screen screen, Incident incident, ZoneId zone) {
        Establishment site = establishments.get(incident.site().establishment());
        screen.say("demo.incident", incident.facts().title(), incident.severity());
        screen.say("demo.incident.site", site.name(), site.address().commune());
        screen.say("demo.incident.replay", Objects.requireNonNull(incident.facts().replayOf()));
        screen.say("demo.incident.known", local(incident.facts().knownAt(), zone));
        complaint(screen, incident.complaintClock(), zone);
        screen.say(Incident.NO_RANSOM_NOTICE);
    }

    private void complaint(Screen screen, LegalClock clock, ZoneId zone) {
        Duration left = clock.remaining(time.instant());
        String key = "demo.complaint." + clock.state(time.instant()).name();
        screen.say(key, local(clock.deadline(), zone), left.toHours(), left.toMinutesPart());
    }

    private void addresses(Screen screen, Region region, URI address) {
        screen.line("");
        screen.say("demo.addresses", address, address.resolve("/graphiql"), address.resolve("/roster/" + region.code()));
        screen.say("demo.curl", address.resolve("/graphql"), region.code());
    }

    private static String local(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }
}
