package fr.renfort.run;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alarm as its table keeps it. */
@MappedEntity("run_alarm")
record AlarmRow(
        @Id UUID id,
        String regionCode,
        boolean exercise,
        @Nullable LocalDate night,
        @Nullable UUID runId,
        Instant raisedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy) {

    RunAlarm alarm() {
        return new RunAlarm(
                id,
                regionCode,
                exercise,
                cause(),
                raisedAt,
                acknowledgedAt == null || acknowledgedBy == null
                        ? null
                        : new RunAlarm.Acknowledgement(acknowledgedAt, acknowledgedBy));
    }

    private RunAlarm.Cause cause() {
        if (night != null) {
            return new RunAlarm.MissedNight(night);
        }
        if (runId != null) {
            return new RunAlarm.FailedRun(runId);
        }
        throw new IllegalStateException("The alarm " + id + " must be of a night or of a run.");
    }
}
