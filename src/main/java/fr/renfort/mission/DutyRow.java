package fr.renfort.mission;

import fr.renfort.vocabulary.TimeWindow;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A duty as its table keeps it. */
@MappedEntity("duty")
record DutyRow(
        @Id UUID id,
        UUID missionId,
        String regionCode,
        UUID lenderId,
        UUID hospitalId,
        UUID expertId,
        UUID needId,
        int seat,
        Instant shiftStart,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID exerciseId,
        String state,
        boolean served) {

    static List<DutyRow> of(Mission mission) {
        Destination destination = mission.destination();
        return mission.duties().stream()
                .map(duty -> new DutyRow(
                        duty.id(),
                        mission.id(),
                        destination.region(),
                        mission.lender(),
                        destination.hospital(),
                        mission.expert(),
                        destination.need(),
                        duty.seat(),
                        duty.shiftStart(),
                        duty.window().from(),
                        duty.window().to(),
                        destination.exercise(),
                        mission.state().name(),
                        duty.served()))
                .toList();
    }

    Duty duty() {
        return new Duty(id, seat, shiftStart, new TimeWindow(startsAt, endsAt), served);
    }
}
