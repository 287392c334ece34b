package fr.renfort.crisis;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("reinforcement_request")
record RequestRow(
        @Id UUID id,
        String regionCode,
        UUID hospitalId,
        UUID incidentId,
        String state,
        int declaredSeverity,
        @Nullable String comment,
        Instant submittedAt,
        String submittedBy,
        @Nullable String phoneCaller,
        @Nullable String phoneCalledBack,
        @Nullable Instant phoneAt,
        @Nullable Integer triageSeverity,
        @Nullable Instant triagedAt,
        @Nullable String triagedBy,
        @Nullable Boolean emergenciesClosed,
        @Nullable Boolean transfers,
        @Nullable Boolean criticalCare,
        @Nullable Boolean samu,
        @Nullable Boolean laboratoryImaging,
        @Nullable Boolean backupsLost,
        @Nullable Instant endedAt,
        @Nullable String endedReason,
        int version) {

    static RequestRow of(ReinforcementRequest request) {
        ReinforcementRequest.Origin origin = request.origin();
        PhoneCall call = origin.submission().call();
        ReinforcementRequest.Triage triage = request.triage();
        TriageGrid grid = triage == null ? null : triage.grid();
        ReinforcementRequest.Ending ending = request.ending();
        return new RequestRow(
                request.id(),
                origin.region(),
                origin.hospital(),
                origin.incident(),
                request.state().name(),
                origin.declaredSeverity(),
                origin.comment(),
                origin.submission().at(),
                origin.submission().by(),
                call == null ? null : call.caller(),
                call == null ? null : call.numberCalledBack(),
                call == null ? null : call.at(),
                triage == null ? null : triage.severity(),
                triage == null ? null : triage.at(),
                triage == null ? null : triage.by(),
                grid == null ? null : grid.emergenciesClosed(),
                grid == null ? null : grid.transfers(),
                grid == null ? null : grid.criticalCare(),
                grid == null ? null : grid.samu(),
                grid == null ? null : grid.laboratoryImaging(),
                grid == null ? null : grid.backupsLost(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.reason(),
                request.version());
    }

    ReinforcementRequest request() {
        return new ReinforcementRequest(
                id,
                new ReinforcementRequest.Origin(
                        regionCode,
                        hospitalId,
                        incidentId,
                        declaredSeverity,
                        comment,
                        new ReinforcementRequest.Submission(
                                submittedAt, submittedBy, PhoneCall.of(phoneCaller, phoneCalledBack, phoneAt))),
                RequestState.valueOf(state),
                triage(),
                endedAt == null ? null : new ReinforcementRequest.Ending(endedAt, endedReason),
                version);
    }

    /** The six answers are there exactly when the request was weighed: a CHECK of the table. */
    private ReinforcementRequest.@Nullable Triage triage() {
        if (triageSeverity == null || triagedAt == null || triagedBy == null) {
            return null;
        }
        return new ReinforcementRequest.Triage(
                new TriageGrid(
                        yes(emergenciesClosed),
                        yes(transfers),
                        yes(criticalCare),
                        yes(samu),
                        yes(laboratoryImaging),
                        yes(backupsLost)),
                triageSeverity,
                triagedAt,
                triagedBy);
    }

    private static boolean yes(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }
}
