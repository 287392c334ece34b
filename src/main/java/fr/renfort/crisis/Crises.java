package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Reads what goes on in a region, for planning. Thread-safe. */
@Singleton
public final class Crises {

    /** How long a closed incident still counts: its duties weigh in rest, weeks and stays for up to five weeks. */
    public static final Duration REMEMBERED = Duration.ofDays(35);

    private final Transactions transactions;
    private final IncidentRepository ongoing;
    private final RequestRepository planned;
    private final Incidents incidents;
    private final Requests requests;
    private final InstantSource time;

    Crises(
            Transactions transactions,
            IncidentRepository ongoing,
            RequestRepository planned,
            Incidents incidents,
            Requests requests,
            InstantSource time) {
        this.transactions = transactions;
        this.ongoing = ongoing;
        this.planned = planned;
        this.incidents = incidents;
        this.requests = requests;
        this.time = time;
    }

    /**
     * Incidents of a region by id, real ones and exercises: those that are open, and those that were closed in the last 35
     * days; five statements.
     */
    public List<OngoingIncident> of(Viewer viewer, String region) {
        Instant closedSince = time.instant().minus(REMEMBERED);
        return transactions.read(viewer.scope(), () -> {
            List<Incident> found = ongoing.ongoing(region, closedSince).stream()
                    .map(IncidentRow::incident)
                    .toList();
            return found.isEmpty() ? List.of() : withNeeds(viewer, found);
        });
    }

    /** Legal entities with a real incident that is not closed, as far as the viewer sees. One statement. */
    public Set<UUID> attackedHospitals(Viewer viewer) {
        return Set.copyOf(transactions.read(viewer.scope(), ongoing::attackedHospitals));
    }

    private List<OngoingIncident> withNeeds(Viewer viewer, List<Incident> found) {
        List<UUID> ids = found.stream().map(Incident::id).toList();
        Map<UUID, List<UUID>> systems = incidents.systemsOf(viewer, ids);
        List<ReinforcementRequest> asking =
                planned.plannedOf(ids).stream().map(RequestRow::request).toList();
        Map<UUID, List<ReinforcementRequest>> ofIncident = asking.stream()
                .collect(Collectors.groupingBy(request -> request.origin().incident()));
        List<UUID> askingIds = asking.stream().map(ReinforcementRequest::id).toList();
        Map<UUID, List<ExpertNeed>> people = requests.expertNeedsOf(viewer, askingIds);
        Map<UUID, List<EquipmentNeed>> equipment = requests.equipmentNeedsOf(viewer, askingIds);
        return found.stream()
                .map(incident -> {
                    List<ReinforcementRequest> its = ofIncident.getOrDefault(incident.id(), List.of());
                    return new OngoingIncident(
                            incident,
                            systems.getOrDefault(incident.id(), List.of()),
                            needsOf(its, people, ExpertNeed::within),
                            needsOf(its, equipment, EquipmentNeed::within));
                })
                .toList();
    }

    private static <N> List<N> needsOf(
            List<ReinforcementRequest> asking,
            Map<UUID, List<N>> needs,
            BiFunction<N, ReinforcementRequest, Optional<N>> within) {
        return asking.stream()
                .flatMap(request -> needs.getOrDefault(request.id(), List.of()).stream()
                        .flatMap(need -> within.apply(need, request).stream()))
                .toList();
    }
}
