package fr.renfort.mission;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.Incidents;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Until when lenders may answer. */
@Singleton
final class Deadlines {

    private static final int URGENT_SEVERITY = 3;

    private final Incidents incidents;
    private final SolicitationSettings settings;

    Deadlines(Incidents incidents, SolicitationSettings settings) {
        this.incidents = incidents;
        this.settings = settings;
    }

    /** By booking. Never after the first duty begins, but for the least time that anybody needs to answer. */
    Map<UUID, Instant> of(Viewer viewer, List<Booking> bookings, Instant now) {
        Map<UUID, Incident> byId = incidents.byIds(
                viewer,
                bookings.stream()
                        .map(booking -> booking.destination().incident())
                        .collect(Collectors.toSet()));
        return bookings.stream()
                .collect(Collectors.toMap(
                        Booking::id,
                        booking -> deadline(
                                booking,
                                known(byId, booking.destination().incident()).severity(),
                                now)));
    }

    private Instant deadline(Booking booking, int severity, Instant now) {
        Duration allowed = severity >= URGENT_SEVERITY ? settings.urgentAnswer() : settings.answer();
        Instant least = now.plus(settings.leastAnswer());
        Instant begins = booking.span().from();
        return Stream.of(
                        now.plus(allowed),
                        begins.isAfter(least) ? begins : least,
                        booking.span().to())
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
