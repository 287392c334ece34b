package fr.renfort.planning.roster;

import fr.renfort.planning.agenda.Duty;
import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/** Copies a roster when a solver has found a better one: settled duties never change, so that they are shared. */
public final class RosterCloner implements SolutionCloner<Roster> {
    @Override
    public Roster cloneSolution(Roster original) {
        List<Duty> duties = new ArrayList<>(original.duties().size());
        for (Duty duty : original.duties()) {
            duties.add(duty.settled() ? duty : duty.copy());
        }
        return original.with(duties);
    }
}
