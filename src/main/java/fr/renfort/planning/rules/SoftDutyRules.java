package fr.renfort.planning.rules;

import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.countDistinct;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.filtering;

import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.PublishedDuty;
import fr.renfort.planning.agenda.ReserveDay;
import java.util.Objects;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** S1 to S5 of duties: one unit is one minute of somebody's time. */
final class SoftDutyRules {
    static final String STAYS = "S1 stays";
    static final String FAIRNESS = "S2 fairness";
    static final String OVERQUALIFICATION = "S3 overqualification";
    static final String DISRUPTION = "S4 disruption";
    static final String RESERVE = "S5 reserve";

    Constraint[] all(ConstraintFactory factory) {
        return new Constraint[] {
            stays(factory), fairness(factory), overqualification(factory), disruption(factory), reserve(factory)
        };
    }

    /** S1 stays: handover and the way there and back for an open duty that does not continue a stay, idle days for one that does. */
    Constraint stays(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .groupBy(Duty::expert, toList())
                .map((expert, duties) -> Step.inOrder(Objects.requireNonNull(expert), duties))
                .flattenLast(steps -> steps)
                .filter(step -> step.duty().open() && step.cost() > 0)
                .penalizeLong(ONE_SOFT, Step::cost)
                .asConstraint(STAYS);
    }

    /** S2 fairness: what an expert's minutes of open duties add to the square of what he has done lately. */
    Constraint fairness(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .filter(Duty::open)
                .groupBy(Duty::expert, toList())
                .penalizeLong(ONE_SOFT, (expert, duties) -> Fairness.cost(Objects.requireNonNull(expert), duties))
                .asConstraint(FAIRNESS);
    }

    /** S3 overqualification: each level of an open duty's expert above the minimum. */
    Constraint overqualification(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .filter(duty -> duty.open() && overqualification(duty) > 0)
                .penalizeLong(ONE_SOFT, SoftDutyRules::overqualification)
                .asConstraint(OVERQUALIFICATION);
    }

    /** S4 disruption: each expert published on a shift to come who serves no seat of that need on that shift any more. */
    Constraint disruption(ConstraintFactory factory) {
        return factory.forEach(PublishedDuty.class)
                .ifNotExists(
                        Duty.class,
                        equal(PublishedDuty::shift, Duty::shift),
                        equal(PublishedDuty::expert, Duty::expert))
                .penalizeLong(
                        ONE_SOFT,
                        published -> published.shift().policy().prices().disruption())
                .asConstraint(DISRUPTION);
    }

    /** S5 reserve: each expert short of what is wanted free of a skill on a local day. */
    Constraint reserve(ConstraintFactory factory) {
        return factory.forEach(ReserveDay.class)
                .join(
                        Duty.class,
                        equal(ReserveDay::day, Duty::localDay),
                        filtering((reserve, duty) ->
                                duty.open() && reserve.available().contains(Objects.requireNonNull(duty.expert()))))
                .groupBy((reserve, duty) -> reserve, countDistinct((reserve, duty) -> duty.expert()))
                .filter((reserve, busy) -> reserve.cost(busy) > 0)
                .penalizeLong(ONE_SOFT, ReserveDay::cost)
                .asConstraint(RESERVE);
    }

    private static long overqualification(Duty duty) {
        return Levels.cost(duty, Objects.requireNonNull(duty.expert()));
    }
}
