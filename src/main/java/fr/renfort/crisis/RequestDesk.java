package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.Text;
import fr.renfort.vocabulary.UserErrorCode;
import fr.renfort.vocabulary.WholeMinute;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where reinforcement is asked for, weighed, and taken through its life. Thread-safe. A request is never refused because
 * nobody is free: it is stored, and recorded as {@link RegionEvent.ReinforcementRequested} in the same transaction.
 */
@Singleton
public final class RequestDesk {

    private final Desk desk;
    private final IncidentRecords incidents;
    private final RequestRecords records;
    private final Filling filling;

    RequestDesk(Desk desk, IncidentRecords incidents, RequestRecords records, Filling filling) {
        this.desk = desk;
        this.incidents = incidents;
        this.records = records;
        this.filling = filling;
    }

    /**
     * Asks for reinforcement: a hospital for itself, or a coordinator of its region, who may note it from a call. As long as
     * no request of the incident was weighed, a higher declared severity becomes the incident's.
     */
    public Outcome<ReinforcementRequest> requestReinforcement(Viewer viewer, NewRequest wanted) {
        return desk.decide(
                viewer,
                () -> submit(viewer, wanted)
                        .then(id -> Outcome.done(records.find(id).orElseThrow())));
    }

    /**
     * Weighs a request, by a coordinator of its region: the severity replaces the incident's. Again, until help goes home.
     *
     * @param severity 1 to 4; null: what the grid suggests
     */
    public Outcome<ReinforcementRequest> triage(
            Viewer viewer, UUID id, int version, TriageGrid grid, @Nullable Integer severity) {
        int decided = severity == null ? grid.suggestedSeverity() : severity;
        return desk.decide(
                viewer, () -> lockedWithIncident(viewer, id, version).then(pair -> weigh(viewer, pair, grid, decided)));
    }

    /**
     * Takes a request on to another state. A coordinator may do each step; the hospital may say that help is going home
     * (DEMOBILISING) or over (CLOSED), or take the request back (CANCELLED).
     *
     * @param move where to; an ending is refused with PROMISED while help is promised to the request, unless that is confirmed
     */
    public Outcome<ReinforcementRequest> step(Viewer viewer, UUID id, int version, Move move) {
        return desk.decide(
                viewer, () -> lockedWithIncident(viewer, id, version).then(pair -> step(viewer, pair, move)));
    }

    /**
     * A step of a request.
     *
     * @param reason 1 to 500 characters; needed for REFUSED and CANCELLED, and kept with an ending only
     * @param confirmed whether promised help may be sent home by it
     */
    public record Move(RequestState to, @Nullable String reason, boolean confirmed) {}

    private Outcome<UUID> submit(Viewer viewer, NewRequest wanted) {
        Instant now = desk.now();
        PhoneCall call = wanted.call();
        if (call != null && call.at().isAfter(now)) {
            return Desk.tooEarlyOrLate("phoneCall.at", "notInTheFuture", call.at(), now);
        }
        return incidents
                .lock(viewer, "incidentId", wanted.incident())
                .then(incident -> IncidentRecords.open(incident, "incidentId"))
                .then(incident -> {
                    if (call != null && !viewer.coordinates(incident.site().region())) {
                        return Outcome.refused(
                                UserErrorCode.FORBIDDEN, "phoneCall", "error.crisis.callByCoordinator", call.caller());
                    }
                    PackageOwner owner = new PackageOwner(
                            incident.site().region(), incident.site().hospital());
                    return filling.filled(wanted.asked(), owner, now)
                            .then(asked -> Outcome.done(store(viewer, incident, wanted, asked, now)));
                });
    }

    private UUID store(Viewer viewer, Incident incident, NewRequest wanted, NewRequest.Asked asked, Instant now) {
        ReinforcementRequest request = new ReinforcementRequest(
                UUID.randomUUID(),
                new ReinforcementRequest.Origin(
                        incident.site().region(),
                        incident.site().hospital(),
                        incident.id(),
                        wanted.declaredSeverity(),
                        wanted.comment(),
                        new ReinforcementRequest.Submission(now, viewer.subject(), wanted.call())),
                RequestState.SUBMITTED,
                null,
                null,
                0);
        records.add(request, asked.expertNeeds(), asked.equipmentNeeds());
        if (wanted.declaredSeverity() > incident.severity() && !records.weighed(incident.id())) {
            incidents.update(incident.weighed(wanted.declaredSeverity()));
        }
        desk.record(
                new RegionEvent.ReinforcementRequested(
                        incident.site().region(),
                        request.id(),
                        incident.site().hospital(),
                        incident.id(),
                        incident.facts().exercise()),
                viewer);
        return request.id();
    }

    private Outcome<ReinforcementRequest> weigh(Viewer viewer, Pair pair, TriageGrid grid, int severity) {
        ReinforcementRequest request = pair.request();
        if (!viewer.coordinates(request.origin().region())) {
            return Desk.forbidden(viewer);
        }
        InvalidValueException.unless(
                severity >= 1 && severity <= Incident.MOST_SEVERITY,
                "severity",
                "error.crisis.severity",
                Integer.toString(severity),
                Integer.toString(Incident.MOST_SEVERITY));
        if (!request.state().weighable()) {
            return wrongState(request, RequestState.TRIAGED);
        }
        ReinforcementRequest weighed = records.update(
                request.weighed(new ReinforcementRequest.Triage(grid, severity, desk.now(), viewer.subject())));
        incidents.update(pair.incident().weighed(severity));
        desk.record(
                new RegionEvent.RequestTriaged(
                        request.origin().region(),
                        request.id(),
                        request.origin().hospital(),
                        request.origin().incident(),
                        pair.incident().facts().exercise(),
                        severity),
                viewer);
        return Outcome.done(weighed);
    }

    private Outcome<ReinforcementRequest> step(Viewer viewer, Pair pair, Move move) {
        ReinforcementRequest request = pair.request();
        RequestState next = move.to();
        boolean coordinators = next == RequestState.ACTIVE || next == RequestState.REFUSED;
        if (coordinators && !viewer.coordinates(request.origin().region())) {
            return Desk.forbidden(viewer);
        }
        if (next == RequestState.TRIAGED || !request.state().leadsTo(next)) {
            return wrongState(request, next);
        }
        String why = next.needsReason()
                ? Text.required(move.reason() == null ? "" : move.reason(), 500, "reason", "error.crisis.reason")
                : Text.optional(move.reason(), 500, "reason", "error.crisis.reason");
        if (next.live()) {
            desk.record(
                    new RegionEvent.RequestStepped(
                            request.origin().region(),
                            request.id(),
                            request.origin().hospital(),
                            request.origin().incident(),
                            request.state().name(),
                            next.name()),
                    viewer);
            return Outcome.done(records.update(request.to(next, null)));
        }
        ReinforcementRequest.Ending ending = new ReinforcementRequest.Ending(WholeMinute.of(desk.now()), why);
        return desk.unlessPromised(request.id(), move.confirmed(), () -> {
            ReinforcementRequest ended = records.update(request.to(next, ending));
            desk.record(ended.endedEvent(pair.incident().facts().exercise()), viewer);
            return Outcome.done(ended);
        });
    }

    /** Locks the incident first and then the request, in the order in which the incident's closing does. */
    private Outcome<Pair> lockedWithIncident(Viewer viewer, UUID id, int version) {
        return records.find(id)
                .map(request -> incidents.lock(viewer, "id", request.origin().incident()))
                .orElseGet(() -> Desk.unknown("id", "requestUnknown", id))
                .then(incident ->
                        records.lock(viewer, id, version).then(request -> Outcome.done(new Pair(incident, request))));
    }

    private static <T> Outcome<T> wrongState(ReinforcementRequest request, RequestState next) {
        return Outcome.refused(
                UserErrorCode.WRONG_STATE,
                "id",
                "error.crisis.wrongState",
                request.state().name(),
                next.name());
    }

    private record Pair(Incident incident, ReinforcementRequest request) {}
}
