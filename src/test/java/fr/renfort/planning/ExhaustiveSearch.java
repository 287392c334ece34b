package fr.renfort.planning;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.score.Score;
import java.util.List;

/** Goes through every plan of a small problem without equipment. */
final class ExhaustiveSearch {
    private final Ledger ledger;
    private final List<Duty> open;
    private Score best;

    private ExhaustiveSearch(PlanningProblem problem) {
        Agenda agenda = AgendaDraft.of(problem);
        ledger = new Ledger(agenda, Roster.settled(agenda).duties());
        open = ledger.duties().stream().filter(duty -> !duty.settled()).toList();
        best = ledger.score();
    }

    /** What the best of all plans scores. */
    static Score best(PlanningProblem problem) {
        ExhaustiveSearch search = new ExhaustiveSearch(problem);
        search.from(0);
        return search.best;
    }

    private void from(int position) {
        if (position == open.size()) {
            best = ledger.score().compareTo(best) > 0 ? ledger.score() : best;
            return;
        }
        Duty duty = open.get(position);
        for (Candidate candidate : duty.candidates()) {
            ledger.put(duty, candidate);
            from(position + 1);
        }
        ledger.put(duty, null);
        from(position + 1);
    }
}
