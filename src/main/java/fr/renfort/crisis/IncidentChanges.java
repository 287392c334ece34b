package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.InformationSystem;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is found out of an incident after it was declared: what it is and what it hits. Those of what it hits who are promised
 * elsewhere are nothing to this room: {@code situation.homes} asks. Thread-safe.
 */
@Singleton
public final class IncidentChanges {

    private final Desk desk;
    private final IncidentRecords records;
    private final NamedSystems named;
    private final Establishments establishments;

    IncidentChanges(Desk desk, IncidentRecords records, NamedSystems named, Establishments establishments) {
        this.desk = desk;
        this.records = records;
        this.named = named;
        this.establishments = establishments;
    }

    /** Corrects an open incident, by its hospital or a coordinator of its region. */
    public Outcome<Incident> change(Viewer viewer, IncidentChange change) {
        return desk.decide(
                viewer,
                () -> records.lock(viewer, "id", change.id(), change.version())
                        .then(incident -> IncidentRecords.open(incident, "id"))
                        .then(incident -> named(incident, change))
                        .then(incident -> Outcome.done(changed(
                                viewer,
                                incident.corrected(change.of(incident.facts())),
                                change.informationSystems() != null))));
    }

    /**
     * Follows sites onto another information system, by a coordinator of their region: an open incident that hits what they
     * left hits what they share now as well, and no more what nobody shares any longer. A move never ends an attack.
     *
     * @param left information systems that sites left
     * @param deserted those of them that no site shares any longer
     */
    public void follow(Viewer viewer, Set<UUID> left, Set<UUID> deserted, InformationSystem joined) {
        for (Incident incident : left.isEmpty() ? List.<Incident>of() : records.lockOpenOn(left)) {
            Set<UUID> hit = records.systemsOf(incident.id());
            hit.removeAll(deserted);
            hit.add(joined.id());
            records.rename(incident, hit);
            changed(viewer, incident.corrected(incident.facts()), true);
        }
    }

    private Outcome<Incident> named(Incident incident, IncidentChange change) {
        List<UUID> wanted = change.informationSystems();
        if (wanted == null) {
            return Outcome.done(incident);
        }
        return named.orOf(wanted, establishments.get(incident.site().establishment()))
                .then(systems -> {
                    records.rename(incident, systems);
                    return Outcome.done(incident);
                });
    }

    private Incident changed(Viewer viewer, Incident incident, boolean spread) {
        Incident stored = records.update(incident);
        desk.record(
                new RegionEvent.IncidentChanged(
                        stored.site().region(),
                        stored.id(),
                        stored.site().hospital(),
                        stored.facts().exercise(),
                        spread),
                viewer);
        return stored;
    }
}
