package fr.renfort.mission;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.Incidents;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.Requests;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.Expert;
import fr.renfort.pool.Experts;
import fr.renfort.pool.Lots;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at proposals again when they are about to be published: what stands against them by now. */
@Singleton
final class Revalidation {

    private final BookingStore bookings;
    private final Experts experts;
    private final Lots lots;
    private final Requests requests;
    private final Incidents incidents;

    Revalidation(BookingStore bookings, Experts experts, Lots lots, Requests requests, Incidents incidents) {
        this.bookings = bookings;
        this.experts = experts;
        this.lots = lots;
        this.requests = requests;
        this.incidents = incidents;
    }

    /** By booking, those that something stands against. */
    Map<UUID, SkipReason> of(Viewer viewer, Plan plan, List<Booking> proposed, Instant now) {
        Since since = since(viewer, plan, proposed, now);
        Map<UUID, SkipReason> skipped = new HashMap<>();
        proposed.forEach(booking -> since.against(booking).ifPresent(reason -> skipped.put(booking.id(), reason)));
        return skipped;
    }

    private Since since(Viewer viewer, Plan plan, List<Booking> proposed, Instant now) {
        boolean exercise = plan.origin().exercise();
        Set<UUID> people = ofMissions(proposed, Mission::expert);
        Set<UUID> needs = ofMissions(proposed, mission -> mission.destination().need());
        Set<UUID> things = proposed.stream()
                .filter(Loan.class::isInstance)
                .map(booking -> ((Loan) booking).lending().lot())
                .collect(Collectors.toSet());
        return new Since(
                gone(viewer, people, things),
                ended(viewer, proposed),
                bookings.declines(plan.region(), exercise, now),
                bookings.promisedDuties(people, needs, now, exercise),
                bookings.promisedLoans(things, now, exercise),
                now);
    }

    private Set<UUID> gone(Viewer viewer, Set<UUID> people, Set<UUID> things) {
        Map<UUID, Expert> presentExperts = experts.byIds(viewer, people);
        Map<UUID, EquipmentLot> presentLots = lots.byIds(viewer, things);
        Set<UUID> gone = new HashSet<>(people);
        gone.removeIf(id -> presentExperts.containsKey(id)
                && !presentExperts.get(id).standing().withdrawn());
        Set<UUID> goneLots = new HashSet<>(things);
        goneLots.removeIf(id ->
                presentLots.containsKey(id) && !presentLots.get(id).standing().withdrawn());
        gone.addAll(goneLots);
        return gone;
    }

    private Set<UUID> ended(Viewer viewer, List<Booking> proposed) {
        Map<UUID, ReinforcementRequest> asked = requests.byIds(
                viewer, ids(proposed, booking -> booking.destination().request()));
        Map<UUID, Incident> attacks = incidents.byIds(
                viewer, ids(proposed, booking -> booking.destination().incident()));
        return proposed.stream()
                .map(Booking::destination)
                .filter(destination ->
                        !known(asked, destination.request()).state().live()
                                || !known(attacks, destination.incident()).open())
                .map(Destination::request)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> ofMissions(List<Booking> proposed, Function<Mission, UUID> id) {
        return proposed.stream()
                .filter(Mission.class::isInstance)
                .map(booking -> id.apply((Mission) booking))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> ids(List<Booking> proposed, Function<Booking, UUID> id) {
        return proposed.stream().map(id).collect(Collectors.toSet());
    }
}
