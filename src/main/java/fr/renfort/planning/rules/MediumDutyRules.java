package fr.renfort.planning.rules;

import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static org.optaplanner.core.api.score.stream.Joiners.equal;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.PublishedDuty;
import fr.renfort.planning.agenda.Shift;
import java.util.Objects;
import java.util.function.Function;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** M1 and M3: what stays unserved, and who was counted on and moves. */
final class MediumDutyRules {
    static final String EMPTY_SEAT = "M1 empty seat";
    static final String EMPTY_SHIFT = "M1 empty shift";
    static final String LATE_ARRIVAL = "M1 late arrival";
    static final String NEAR_TERM_MOVE = "M3 near-term move";

    Constraint[] all(ConstraintFactory factory) {
        return new Constraint[] {emptySeat(factory), emptyShift(factory), lateArrival(factory), nearTermMove(factory)};
    }

    /** M1: weight times urgency for each minute of an open duty without an expert. */
    Constraint emptySeat(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(Duty.class)
                .filter(duty -> duty.open() && duty.expert() == null)
                .penalizeLong(ONE_MEDIUM, duty -> duty.shift().emptyCost())
                .asConstraint(EMPTY_SEAT);
    }

    /** M1: the same once more for one duty of a shift on which nobody serves at all. */
    Constraint emptyShift(ConstraintFactory factory) {
        return factory.forEach(Shift.class)
                .ifNotExists(Duty.class, equal(Function.identity(), Duty::shift))
                .penalizeLong(ONE_MEDIUM, Shift::emptyCost)
                .asConstraint(EMPTY_SHIFT);
    }

    /** M1: weight times urgency for each minute of an open duty before its expert arrives. */
    Constraint lateArrival(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .filter(duty -> duty.open() && lateMinutes(duty) > 0)
                .penalizeLong(ONE_MEDIUM, duty -> duty.shift().minuteCost() * lateMinutes(duty))
                .asConstraint(LATE_ARRIVAL);
    }

    /** M3: each expert published soon who serves no seat of that need on that shift any more. */
    Constraint nearTermMove(ConstraintFactory factory) {
        return factory.forEach(PublishedDuty.class)
                .filter(PublishedDuty::nearTerm)
                .ifNotExists(
                        Duty.class,
                        equal(PublishedDuty::shift, Duty::shift),
                        equal(PublishedDuty::expert, Duty::expert))
                .penalizeLong(
                        ONE_MEDIUM,
                        published -> published.shift().policy().prices().nearTermMove())
                .asConstraint(NEAR_TERM_MOVE);
    }

    private static int lateMinutes(Duty duty) {
        Candidate expert = Objects.requireNonNull(duty.expert());
        return duty.admission().lateMinutes(expert);
    }
}
