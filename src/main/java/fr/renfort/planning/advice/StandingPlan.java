package fr.renfort.planning.advice;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.DutyKey;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.roster.Roster;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What still holds of a plan: whoever served or is promised, then whoever the plan has there and may still come. */
final class StandingPlan {
    private final Roster roster;
    private final Set<OnShift> taken = new HashSet<>();

    private record OnShift(Shift shift, Candidate expert) {}

    StandingPlan(Agenda agenda, List<AssignedDuty> listed) {
        roster = Roster.settled(agenda);
        for (Duty duty : roster.duties()) {
            if (duty.expert() != null) {
                taken.add(new OnShift(duty.shift(), duty.expert()));
            }
        }
        for (AssignedDuty assigned : listed) {
            Optional<Duty> duty = agenda.position(DutyKey.of(assigned)).map(roster.duties()::get);
            Optional<Candidate> expert = agenda.candidate(assigned.expert());
            if (duty.isPresent() && expert.isPresent() && holds(duty.get(), expert.get())) {
                duty.get().assign(expert.get());
            }
        }
    }

    private boolean holds(Duty duty, Candidate expert) {
        return duty.open()
                && duty.expert() == null
                && duty.admission().admits(expert)
                && taken.add(new OnShift(duty.shift(), expert));
    }

    Roster roster() {
        return roster;
    }
}
