package fr.renfort.planning.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.LedgerCalculator;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.score.Rule;
import fr.renfort.situation.file.Golden;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;
import org.optaplanner.core.impl.solver.DefaultSolverFactory;

/** The moves on a real roster, without a search that accepts or refuses them. */
class RosterMovesTest {
    private static final DefaultSolverFactory<Roster> FACTORY =
            (DefaultSolverFactory<Roster>) SolverFactory.<Roster>create(new SolverConfig()
                    .withSolutionClass(Roster.class)
                    .withEntityClasses(Duty.class)
                    .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                            .withIncrementalScoreCalculatorClass(LedgerCalculator.class)));

    private static InnerScoreDirector<Roster, ?> working(Roster roster) {
        InnerScoreDirector<Roster, ?> director =
                FACTORY.getScoreDirectorFactory().buildScoreDirector();
        director.setWorkingSolution(roster);
        return director;
    }

    static Stream<String> cases() {
        return Golden.names().stream().filter(name -> !name.endsWith("-exact"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noMoveAddsAHardBreachTouchesWhatIsSettledOrCannotBeUndone(String name) {
        Agenda agenda = AgendaDraft.of(Golden.problem(name));
        Roster roster = Roster.settled(agenda);
        new Construction(roster).run();
        List<AssignedDuty> settled = Roster.settled(agenda).assignments();
        try (InnerScoreDirector<Roster, ?> director = working(roster)) {
            Ledger ledger = roster.ledger();
            RosterMoves moves = new RosterMoves();
            moves.phaseStarted(director);
            Iterator<Reassignment> iterator = moves.createRandomMoveIterator(director, new Random(3));
            for (int i = 0; i < 400 && iterator.hasNext(); i++) {
                Map<Rule, Long> before = ledger.penalties();
                long hard = ledger.hard();
                Reassignment move = iterator.next();
                assertThat(ledger.penalties()).as("untouched by making a move").isEqualTo(before);
                if (move.isMoveDoable(director)) {
                    Reassignment undo = (Reassignment) move.doMove(director);
                    assertThat(ledger.hard()).as(move.toString()).isLessThanOrEqualTo(hard);
                    assertThat(roster.assignments()).containsAll(settled);
                    if (i % 3 > 0) {
                        undo.doMoveOnly(director);
                        assertThat(ledger.penalties()).isEqualTo(before);
                    }
                }
            }
        }
    }

    @Test
    void comeAtRandomOnlyAndAreMany() {
        Roster roster = Roster.settled(AgendaDraft.of(Golden.problem("rest")));
        try (InnerScoreDirector<Roster, ?> director = working(roster)) {
            RosterMoves moves = new RosterMoves();

            assertThat(moves.getSize(director)).isEqualTo(roster.duties().size() * 9L);
            assertThatThrownBy(() -> moves.createOriginalMoveIterator(director))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("The moves of a roster come at random only.");
        }
    }

    @Test
    void aRosterWithoutAnythingToDecideHasNoMoves() {
        Roster roster = Roster.settled(AgendaDraft.of(Golden.problem("lots")));
        try (InnerScoreDirector<Roster, ?> director = working(roster)) {
            assertThat(new RosterMoves()
                            .createRandomMoveIterator(director, new Random(1))
                            .hasNext())
                    .isFalse();
        }
    }
}
