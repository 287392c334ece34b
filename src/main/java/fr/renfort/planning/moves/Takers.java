package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Who is eligible for a duty and could take it if nothing were on the roster but what is settled and what is done at home: everybody
 * else would break a hard rule whatever the plan.
 */
final class Takers {
    private final Map<Shift, List<Candidate>> ofShift = new HashMap<>();

    Takers(Agenda agenda) {
        Roster roster = Roster.settled(agenda);
        Ledger settled = new Ledger(agenda, roster.duties());
        for (Duty duty : roster.duties()) {
            if (!duty.settled()) {
                ofShift.computeIfAbsent(
                        duty.shift(),
                        shift -> duty.candidates().stream()
                                .filter(candidate -> !settled.wouldBreach(duty, candidate))
                                .toList());
            }
        }
    }

    /** In the order of the experts. */
    List<Candidate> of(Duty duty) {
        return ofShift.getOrDefault(duty.shift(), List.of());
    }

    Candidate any(Duty duty, Random random) {
        List<Candidate> takers = of(duty);
        return takers.get(random.nextInt(takers.size()));
    }
}
