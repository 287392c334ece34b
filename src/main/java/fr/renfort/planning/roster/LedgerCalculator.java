package fr.renfort.planning.roster;

import fr.renfort.planning.agenda.Duty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Lets OptaPlanner score by the ledger; the ledger in use can be read off the working roster. */
public final class LedgerCalculator implements IncrementalScoreCalculator<Roster, HardMediumSoftLongScore> {
    private @Nullable Ledger ledger;

    @Override
    public void resetWorkingSolution(Roster roster) {
        ledger = new Ledger(roster.agenda(), roster.duties());
        roster.keep(ledger);
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        Duty duty = (Duty) entity;
        ledger().put(duty, duty.expert());
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        Ledger current = ledger();
        return HardMediumSoftLongScore.of(-current.hard(), -current.medium(), -current.soft());
    }

    private Ledger ledger() {
        return Objects.requireNonNull(ledger, "OptaPlanner resets the working solution first");
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        // The ledger knows who is on the duty until it is told who is next.
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException("A roster's duties are known from the start.");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw new UnsupportedOperationException("A roster's duties are known from the start.");
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("A roster's duties are known from the start.");
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("A roster's duties are known from the start.");
    }
}
