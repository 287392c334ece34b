package fr.renfort.mission;

import java.time.Instant;
import java.util.UUID;

/** Somebody on a shift of a need, in whatever seat: what planning compares published plans by. */
record DutyKey(UUID need, Instant shiftStart, UUID expert) {

    static DutyKey of(Mission mission, Duty duty) {
        return new DutyKey(mission.destination().need(), duty.shiftStart(), mission.expert());
    }
}
