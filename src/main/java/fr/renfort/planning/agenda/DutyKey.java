package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.AssignedDuty;
import java.time.Instant;

/** What a duty is known by. */
public record DutyKey(String need, int seat, Instant start) {
    public static DutyKey of(AssignedDuty duty) {
        return new DutyKey(duty.need(), duty.seat(), duty.start());
    }
}
