package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is stored of an incident; inside a transaction. */
@Singleton
final class IncidentRecords {

    private final IncidentRepository incidents;
    private final SystemRepository systems;

    IncidentRecords(IncidentRepository incidents, SystemRepository systems) {
        this.incidents = incidents;
        this.systems = systems;
    }

    void add(Incident incident, List<UUID> informationSystems) {
        incidents.save(IncidentRow.of(incident));
        name(incident, informationSystems);
    }

    /** Names what an incident hits, instead of what it named before. */
    void rename(Incident incident, Collection<UUID> informationSystems) {
        systems.removeAllOf(incident.id());
        name(incident, informationSystems);
    }

    private void name(Incident incident, Collection<UUID> informationSystems) {
        systems.insert(informationSystems.stream()
                .map(system -> new SystemRow(
                        incident.id(), incident.site().region(), incident.site().hospital(), system))
                .toList());
    }

    /** What an incident hits. */
    Set<UUID> systemsOf(UUID incident) {
        return systems.of(List.of(incident)).stream()
                .map(SystemRow::informationSystemId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Open incidents that hit one of these, kept from others until the transaction ends. */
    List<Incident> lockOpenOn(Collection<UUID> informationSystems) {
        return systems.openIncidentsOn(informationSystems).stream()
                .sorted()
                .flatMap(id -> incidents.lock(id).stream())
                .map(IncidentRow::incident)
                .filter(Incident::open)
                .toList();
    }

    Incident get(UUID id) {
        return incidents.findById(id).orElseThrow().incident();
    }

    /** The incident, kept from others until the transaction ends, when the viewer acts for its hospital. */
    Outcome<Incident> lock(Viewer viewer, String field, UUID id) {
        Optional<Incident> found = incidents.lock(id).map(IncidentRow::incident);
        if (found.isEmpty()) {
            return Desk.unknown(field, "incidentUnknown", id);
        }
        Incident incident = found.get();
        return Desk.actsFor(viewer, incident.site().region(), incident.site().hospital())
                ? Outcome.done(incident)
                : Desk.forbidden(viewer);
    }

    /** The same, of the version that the viewer read. */
    Outcome<Incident> lock(Viewer viewer, String field, UUID id, int versionRead) {
        return lock(viewer, field, id)
                .then(incident -> incident.course().version() == versionRead
                        ? Outcome.done(incident)
                        : Desk.stale(versionRead, incident.course().version()));
    }

    Incident update(Incident incident) {
        incidents.update(IncidentRow.of(incident));
        return incident;
    }

    /** Lets a step pass that needs an open incident. */
    static Outcome<Incident> open(Incident incident, String field) {
        return incident.open()
                ? Outcome.done(incident)
                : Outcome.refused(
                        UserErrorCode.WRONG_STATE,
                        field,
                        "error.crisis.incidentClosed",
                        String.valueOf(incident.course().closedAt()));
    }
}
