package fr.renfort.planning.rules;

import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.filtering;

import fr.renfort.planning.lending.EquipmentDemand;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.PublishedLoan;
import java.util.List;
import java.util.function.Function;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** All rules that look at loans: H5, M2, S1, S4, S6. */
public final class LoanRules implements ConstraintProvider {
    static final String LOT = "H5 lot";
    static final String MISSING_UNITS = "M2 missing units";
    static final String NOTHING_LENT = "M2 nothing lent";
    static final String TRIPS = "S1 trips";
    static final String DISRUPTION = "S4 disruption";
    static final String SURPLUS = "S6 surplus";

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            lot(factory),
            missingUnits(factory),
            nothingLent(factory),
            trips(factory),
            disruption(factory),
            surplus(factory)
        };
    }

    /** H5 lot: minutes for which two loans need the same lot at once, handling and ways included. A point a minute. */
    Constraint lot(ConstraintFactory factory) {
        return factory.forEachUniquePair(Loan.class, equal(Loan::lotId))
                .filter((one, other) -> one.lent() && other.lent() && one.commonMinutes(other) > 0)
                .penalizeLong(ONE_HARD, Loan::commonMinutes)
                .asConstraint(LOT);
    }

    /** M2: units missing of a demand for which something is lent, by weight and urgency. */
    Constraint missingUnits(ConstraintFactory factory) {
        return factory.forEach(Loan.class)
                .filter(Loan::lent)
                .groupBy(Loan::demand, toList())
                .penalizeLong(
                        ONE_MEDIUM, (demand, loans) -> Supply.of(demand, loans).missingCost())
                .asConstraint(MISSING_UNITS);
    }

    /** M2: all units missing of a demand for which nothing is lent, by weight and urgency. */
    Constraint nothingLent(ConstraintFactory factory) {
        return factory.forEach(EquipmentDemand.class)
                .ifNotExists(
                        Loan.class, equal(Function.identity(), Loan::demand), filtering((demand, loan) -> loan.lent()))
                .penalizeLong(ONE_MEDIUM, demand -> Supply.of(demand, List.of()).missingCost())
                .asConstraint(NOTHING_LENT);
    }

    /** S1: the way there and back and handling twice, for each loan. */
    Constraint trips(ConstraintFactory factory) {
        return factory.forEach(Loan.class)
                .filter(Loan::lent)
                .penalizeLong(ONE_SOFT, LoanRules::tripCost)
                .asConstraint(TRIPS);
    }

    /** S4 disruption: each published loan no longer lent. */
    Constraint disruption(ConstraintFactory factory) {
        return factory.forEach(PublishedLoan.class)
                .ifNotExists(
                        Loan.class,
                        equal(PublishedLoan::demand, Loan::demand),
                        equal(PublishedLoan::lotId, Loan::lotId),
                        filtering((published, loan) -> loan.lent()))
                .penalizeLong(
                        ONE_SOFT,
                        published -> published.demand().policy().prices().disruption())
                .asConstraint(DISRUPTION);
    }

    /** S6 surplus: units present beyond what a demand asks for. */
    Constraint surplus(ConstraintFactory factory) {
        return factory.forEach(Loan.class)
                .filter(Loan::lent)
                .groupBy(Loan::demand, toList())
                .penalizeLong(
                        ONE_SOFT, (demand, loans) -> Supply.of(demand, loans).surplusCost())
                .asConstraint(SURPLUS);
    }

    /** S1: minutes of travel and handling of one loan. */
    public static long tripCost(Loan loan) {
        return 2L * loan.trip().travelMinutes() + 2L * loan.lot().handlingMinutes();
    }
}
