package fr.renfort.planning.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.planning.World;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Duty;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LedgerCalculatorTest {
    private final Agenda agenda =
            AgendaDraft.of(new World().expert("X1").need("B", "IB", 3, 5, 1).problem());

    @Test
    void theNumberOfDutiesNeverChanges() {
        LedgerCalculator calculator = new LedgerCalculator();
        Roster roster = Roster.empty(agenda);
        calculator.resetWorkingSolution(roster);
        List<Consumer<Object>> changes = List.of(
                calculator::beforeEntityAdded,
                calculator::afterEntityAdded,
                calculator::beforeEntityRemoved,
                calculator::afterEntityRemoved);

        assertThat(changes)
                .allSatisfy(change -> assertThatThrownBy(
                                () -> change.accept(roster.duties().get(0)))
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessage("A roster's duties are known from the start."));
    }

    @Test
    void followsEachChange() {
        LedgerCalculator calculator = new LedgerCalculator();
        Roster roster = Roster.empty(agenda);
        calculator.resetWorkingSolution(roster);
        Duty duty = roster.duties().get(0);
        long empty = calculator.calculateScore().mediumScore();

        calculator.beforeVariableChanged(duty, Duty.EXPERT);
        duty.assign(agenda.candidates().get(0));
        calculator.afterVariableChanged(duty, Duty.EXPERT);

        assertThat(calculator.calculateScore().mediumScore())
                .isEqualTo(empty + 2 * duty.shift().emptyCost());
        assertThat(roster.ledger().dutiesOf(agenda.candidates().get(0))).containsExactly(duty);
    }

    @Test
    void onlyAWorkingRosterHasALedger() {
        Roster roster = Roster.empty(agenda);

        assertThatThrownBy(roster::ledger).hasMessage("only the roster that a solver works on has a ledger");
        assertThatThrownBy(roster::total).hasMessage("no solver has looked at this roster");
    }
}
