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
    private final AnswerTimesBook times;

    Deadlines(Incidents incidents, AnswerTimesBook times) {
        this.incidents = incidents;
        this.times = times;
    }

    /** By booking. Never after the first duty begins, but for the least time that anybody needs to answer. */
    Map<UUID, Instant> of(Viewer viewer, List<Booking> bookings, Instant now) {
        Map<UUID, Incident> byId = incidents.byIds(
                viewer,
                bookings.stream()
                        .map(booking -> booking.destination().incident())
                        .collect(Collectors.toSet()));
        Map<String, AnswerTimes> byRegion = times.of(
                viewer,
                bookings.stream().map(booking -> booking.destination().region()).collect(Collectors.toSet()));
        return bookings.stream()
                .collect(Collectors.toMap(
                        Booking::id,
                        booking -> deadline(
                                booking,
                                known(byId, booking.destination().incident()).severity(),
                                known(byRegion, booking.destination().region()).minutes(),
                                now)));
    }

    private static Instant deadline(Booking booking, int severity, AnswerTimes.Minutes allowed, Instant now) {
        int minutes = severity >= URGENT_SEVERITY ? allowed.urgent() : allowed.usual();
        Instant least = now.plus(Duration.ofMinutes(allowed.least()));
        Instant begins = booking.span().from();
        return Stream.of(
                        now.plus(Duration.ofMinutes(minutes)),
                        begins.isAfter(least) ? begins : least,
                        booking.span().to())
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
