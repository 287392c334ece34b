package fr.renfort.crisis.planblanc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("plan_blanc")
record PlanBlancRow(
        @Id UUID id,
        String regionCode,
        UUID hospitalId,
        int version,
        Instant recordedAt,
        String recordedBy,
        String contacts,
        String arrivals,
        String restart,
        @Nullable String backupPlace,
        @Nullable Boolean backupsOffline,
        @Nullable LocalDate lastRestoredOn,
        @Nullable LocalDate lastExerciseOn,
        LocalDate reviewOn) {

    static PlanBlancRow of(PlanBlanc plan) {
        PlanBlancContent content = plan.content();
        Backups backups = content.backups();
        return new PlanBlancRow(
                plan.id(),
                plan.region(),
                plan.hospital(),
                plan.version(),
                plan.recordedAt(),
                plan.recordedBy(),
                PlanBlancFormat.write(content.contacts()),
                PlanBlancFormat.write(content.arrivals()),
                PlanBlancFormat.write(content.restart()),
                backups == null ? null : backups.place(),
                backups == null ? null : backups.offline(),
                backups == null ? null : backups.lastRestoredOn(),
                content.lastExerciseOn(),
                content.reviewOn());
    }

    PlanBlanc plan() {
        Backups backups = backupPlace == null
                ? null
                : new Backups(backupPlace, Boolean.TRUE.equals(backupsOffline), lastRestoredOn);
        return new PlanBlanc(
                id,
                regionCode,
                hospitalId,
                version,
                recordedAt,
                recordedBy,
                new PlanBlancContent(
                        PlanBlancFormat.read(contacts, OutOfBandContact.class),
                        PlanBlancFormat.read(arrivals, ArrivalPlace.class),
                        backups,
                        PlanBlancFormat.read(restart, RestartStep.class),
                        lastExerciseOn,
                        reviewOn));
    }
}
