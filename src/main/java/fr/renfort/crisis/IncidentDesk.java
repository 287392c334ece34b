package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.WholeMinute;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where incidents are declared, complained of and closed: by the hospital, or by a coordinator of its region. Thread-safe. */
@Singleton
public final class IncidentDesk {

    private final Desk desk;
    private final IncidentRecords records;
    private final RequestRecords requests;
    private final Establishments establishments;
    private final NamedSystems named;

    IncidentDesk(
            Desk desk,
            IncidentRecords records,
            RequestRecords requests,
            Establishments establishments,
            NamedSystems named) {
        this.desk = desk;
        this.records = records;
        this.requests = requests;
        this.establishments = establishments;
        this.named = named;
    }

    /** Declares an incident. */
    public Outcome<Incident> declareIncident(Viewer viewer, NewIncident declared) {
        return desk.decide(viewer, () -> declare(viewer, declared).then(id -> Outcome.done(records.get(id))));
    }

    /**
     * Closes an incident, and with it its requests that have not ended: nothing is needed any more from this minute on. Refused with PROMISED while
     * help is promised to it, unless that is confirmed.
     */
    public Outcome<Incident> closeIncident(Viewer viewer, UUID id, int version, boolean confirmed) {
        return desk.decide(
                viewer,
                () -> records.lock(viewer, "id", id, version)
                        .then(incident -> IncidentRecords.open(incident, "id"))
                        .then(incident -> desk.unlessPromised(id, confirmed, () -> close(viewer, incident))));
    }

    /** Records that the complaint was filed; again, to correct it. */
    public Outcome<Incident> fileComplaint(Viewer viewer, UUID id, int version, Incident.Complaint complaint) {
        return desk.decide(
                viewer,
                () -> records.lock(viewer, "incidentId", id, version)
                        .then(incident -> file(viewer, incident, complaint)));
    }

    private Outcome<UUID> declare(Viewer viewer, NewIncident declared) {
        Optional<Establishment> found = establishments.find(declared.establishment());
        if (found.isEmpty()) {
            return Desk.unknown("establishmentId", "establishment", declared.establishment());
        }
        Establishment site = found.get();
        if (!Desk.actsFor(viewer, site.regionCode(), site.legalEntityId())) {
            return Desk.forbidden(viewer);
        }
        Instant now = desk.now();
        if (declared.facts().knownAt().isAfter(now)) {
            return Desk.tooEarlyOrLate(
                    "knownAt", "notInTheFuture", declared.facts().knownAt(), now);
        }
        return named.orOf(declared.informationSystems(), site).then(systems -> {
            Incident incident = new Incident(
                    UUID.randomUUID(),
                    new Incident.Site(site.regionCode(), site.legalEntityId(), site.id()),
                    declared.facts(),
                    declared.severity(),
                    Incident.Course.beginning(now));
            records.add(incident, systems);
            desk.record(
                    new RegionEvent.IncidentDeclared(
                            site.regionCode(), incident.id(), site.legalEntityId(), incident.severity()),
                    viewer);
            return Outcome.done(incident.id());
        });
    }

    private Outcome<Incident> close(Viewer viewer, Incident incident) {
        Instant minute = WholeMinute.of(desk.now());
        Instant knownAt = incident.facts().knownAt();
        Instant closedAt = minute.isBefore(knownAt) ? knownAt : minute;
        for (ReinforcementRequest request : requests.lockLiveOf(incident.id())) {
            ReinforcementRequest ended =
                    request.to(RequestState.CLOSED, new ReinforcementRequest.Ending(closedAt, null));
            requests.update(ended);
            desk.record(ended.endedEvent(incident.facts().exercise()), viewer);
        }
        Incident closed = records.update(incident.closed(closedAt));
        desk.record(
                new RegionEvent.IncidentClosed(
                        incident.site().region(), incident.id(), incident.site().hospital()),
                viewer);
        return Outcome.done(closed);
    }

    private Outcome<Incident> file(Viewer viewer, Incident incident, Incident.Complaint complaint) {
        Instant now = desk.now();
        if (complaint.filedAt().isAfter(now)) {
            return Desk.tooEarlyOrLate("filedAt", "notInTheFuture", complaint.filedAt(), now);
        }
        if (complaint.filedAt().isBefore(incident.facts().knownAt())) {
            return Desk.tooEarlyOrLate(
                    "filedAt",
                    "notBeforeKnown",
                    complaint.filedAt(),
                    incident.facts().knownAt());
        }
        Incident filed = records.update(incident.filed(complaint));
        desk.record(
                new RegionEvent.ComplaintFiled(
                        incident.site().region(), incident.id(), incident.site().hospital()),
                viewer);
        return Outcome.done(filed);
    }
}
