package fr.renfort.planning.moves;

import fr.renfort.planning.roster.Roster;
import java.util.Iterator;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** The moves of local search, made on the working roster's ledger. */
public final class RosterMoves implements MoveIteratorFactory<Roster, Reassignment> {
    private @Nullable Annealing annealing;

    @Override
    public void phaseStarted(ScoreDirector<Roster> scoreDirector) {
        annealing = null;
    }

    @Override
    public long getSize(ScoreDirector<Roster> scoreDirector) {
        Roster roster = scoreDirector.getWorkingSolution();
        return (long) roster.duties().size() * (1 + roster.agenda().candidates().size());
    }

    @Override
    public Iterator<Reassignment> createOriginalMoveIterator(ScoreDirector<Roster> scoreDirector) {
        throw new UnsupportedOperationException("The moves of a roster come at random only.");
    }

    @Override
    public Iterator<Reassignment> createRandomMoveIterator(ScoreDirector<Roster> scoreDirector, Random random) {
        if (annealing == null) {
            Roster roster = scoreDirector.getWorkingSolution();
            annealing = new Annealing(roster.ledger(), new Takers(roster.agenda()), random);
        }
        return annealing;
    }
}
