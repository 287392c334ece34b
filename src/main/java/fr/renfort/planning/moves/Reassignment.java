package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Somebody else, or nobody, on each of some duties; on none of them, a step that changes nothing. */
final class Reassignment extends AbstractMove<Roster> {
    private final List<Change> changes;

    /** One duty's part in it. */
    record Change(Duty duty, @Nullable Candidate expert) {}

    Reassignment(List<Change> changes) {
        this.changes = changes;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Roster> scoreDirector) {
        return true;
    }

    @Override
    protected Reassignment createUndoMove(ScoreDirector<Roster> scoreDirector) {
        List<Change> undo = new ArrayList<>(changes.size());
        for (Change change : changes) {
            undo.add(new Change(change.duty(), change.duty().expert()));
        }
        return new Reassignment(undo);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Roster> scoreDirector) {
        for (Change change : changes) {
            scoreDirector.beforeVariableChanged(change.duty(), Duty.EXPERT);
            change.duty().assign(change.expert());
            scoreDirector.afterVariableChanged(change.duty(), Duty.EXPERT);
        }
    }

    @Override
    public String toString() {
        return changes.toString();
    }
}
