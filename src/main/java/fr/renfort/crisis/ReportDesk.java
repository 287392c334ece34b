package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where it is noted what the CNIL and CERT Santé were told, by the hospital or a coordinator of its region; again, to correct
 * it, also after the incident was closed. Thread-safe.
 */
@Singleton
public final class ReportDesk {

    private final Desk desk;
    private final IncidentRecords records;

    ReportDesk(Desk desk, IncidentRecords records) {
        this.desk = desk;
        this.records = records;
    }

    /** Notes whether a breach of personal data is a risk for people, and when the CNIL was told. */
    public Outcome<Incident> recordBreach(Viewer viewer, UUID id, int version, IncidentReports.Breach breach) {
        return desk.decide(
                viewer,
                () -> records.lock(viewer, "incidentId", id, version)
                        .then(incident -> within(incident, "assessedAt", breach.assessedAt()))
                        .then(incident -> within(incident, "notifiedAt", breach.notifiedAt()))
                        .then(incident -> store(
                                viewer,
                                incident.reported(incident.course().reports().with(breach)))));
    }

    /** Notes that CERT Santé was told. */
    public Outcome<Incident> recordReport(Viewer viewer, UUID id, int version, IncidentReports.ToCert report) {
        return desk.decide(
                viewer,
                () -> records.lock(viewer, "incidentId", id, version)
                        .then(incident -> within(incident, "reportedAt", report.reportedAt()))
                        .then(incident -> store(
                                viewer,
                                incident.reported(incident.course().reports().with(report)))));
    }

    private Outcome<Incident> store(Viewer viewer, Incident incident) {
        Incident stored = records.update(incident);
        desk.record(
                new RegionEvent.IncidentReported(
                        stored.site().region(), stored.id(), stored.site().hospital()),
                viewer);
        return Outcome.done(stored);
    }

    /** The incident, when something that was done, if it was, was done since the attack was known, and not in the future. */
    private Outcome<Incident> within(Incident incident, String field, @Nullable Instant done) {
        Instant now = desk.now();
        Instant knownAt = incident.facts().knownAt();
        if (done != null && done.isAfter(now)) {
            return Desk.tooEarlyOrLate(field, "notInTheFuture", done, now);
        }
        if (done != null && done.isBefore(knownAt)) {
            return Desk.tooEarlyOrLate(field, "doneBeforeKnown", done, knownAt);
        }
        return Outcome.done(incident);
    }
}
