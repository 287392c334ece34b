package fr.renfort.planning.rules;

import static fr.renfort.planning.World.window;
import static fr.renfort.planning.rules.Rules.loans;

import fr.renfort.planning.World;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.EquipmentLot.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoanRulesTest {
    private static final AssignedLoan L1_FOR_Q1 = new AssignedLoan("Q1", "L1");
    private static final AssignedLoan L1_FOR_Q2 = new AssignedLoan("Q2", "L1");
    private static final AssignedLoan L2_FOR_Q1 = new AssignedLoan("Q1", "L2");

    /** Q1 at HB on the 3rd, Q2 at HC from so many minutes after it. */
    private static World twoNeeds(int minutesBetween, Kind kind) {
        fr.renfort.vocabulary.TimeWindow first = window(3, 0, 4, 0);
        fr.renfort.vocabulary.TimeWindow second = new fr.renfort.vocabulary.TimeWindow(
                first.to().plusSeconds(60L * minutesBetween), first.to().plusSeconds(90_000));
        return new World()
                .lot("L1", 4, kind, List.of(window(1, 0, 60, 0)))
                .lot("L2", 4)
                .equipment("Q1", "IB", first, 6)
                .equipment("Q2", "IC", second, 2);
    }

    @Test
    void twoLoansOfOneLotNeedTimeForHandlingAndTheWays() {
        int needed = 2 * (30 + 50);
        loans(LoanRules::lot, twoNeeds(needed, Kind.RETURNABLE), L1_FOR_Q1, L1_FOR_Q2)
                .penalizesBy(0);
        loans(LoanRules::lot, twoNeeds(needed - 1, Kind.RETURNABLE), L1_FOR_Q1, L1_FOR_Q2)
                .penalizesBy(1);
        loans(LoanRules::lot, twoNeeds(needed - 1, Kind.RETURNABLE), L1_FOR_Q2, L1_FOR_Q1)
                .penalizesBy(1);
        loans(LoanRules::lot, twoNeeds(0, Kind.RETURNABLE), L1_FOR_Q1).penalizesBy(0);
        loans(LoanRules::lot, twoNeeds(0, Kind.RETURNABLE), L2_FOR_Q1, L1_FOR_Q2)
                .penalizesBy(0);
    }

    @Test
    void aConsumableIsTakenToTheHorizon() {
        loans(LoanRules::lot, twoNeeds(600, Kind.CONSUMABLE), L1_FOR_Q1, L1_FOR_Q2)
                .penalizesBy(10 * 1_440 + 1_440 - 600 + 80);
    }

    @Test
    void missingUnitsCostByWeightAndUrgencyEachDay() {
        World world = twoNeeds(1_440, Kind.RETURNABLE);
        loans(LoanRules::nothingLent, world, L1_FOR_Q1).penalizesBy(60 * 60 * 2 * 2 / 1_440);
        loans(LoanRules::missingUnits, world, L1_FOR_Q1).penalizesBy(3 * 60 * 4 * 2);
        loans(LoanRules::missingUnits, world, L1_FOR_Q1, L2_FOR_Q1).penalizesBy(0);
    }

    @Test
    void aLotThatComesLateIsMissingUntilThen() {
        World world = new World().lot("L1", 6).equipment("Q1", "IB", window(1, 0, 2, 0), 6);
        loans(LoanRules::missingUnits, world, L1_FOR_Q1).penalizesBy(3 * 60 * 4 * 6 * 80 / 1_440);
    }

    @Test
    void nothingIsMissingBeforeNowOrAfterTheEnd() {
        World world = new World().now(World.at(5, 0)).lot("L1", 6).equipment("Q1", "IB", window(3, 0, 4, 0), 6);
        loans(LoanRules::nothingLent, world).penalizesBy(0);
    }

    @Test
    void eachLoanCostsItsWaysAndHandling() {
        loans(LoanRules::trips, twoNeeds(300, Kind.RETURNABLE), L1_FOR_Q1, L1_FOR_Q2)
                .penalizesBy(2 * (2 * 50 + 2 * 30));
        World licence = new World()
                .handlingMinutes(0)
                .lot("L1", 4, Kind.LICENCE, List.of(window(1, 0, 60, 0)))
                .equipment("Q1", "IB", window(3, 0, 4, 0), 6);
        loans(LoanRules::trips, licence, L1_FOR_Q1).penalizesBy(0);
    }

    @Test
    void aPublishedLoanNoLongerLentIsADisruption() {
        World world = twoNeeds(300, Kind.RETURNABLE)
                .publishedLoan("Q1", "L1")
                .publishedLoan("Q1", "L2")
                .publishedLoan("GONE", "L2")
                .publishedLoan("Q2", "SCRAPPED");
        loans(LoanRules::disruption, world, L1_FOR_Q1).penalizesBy(240);
        loans(LoanRules::disruption, world, L1_FOR_Q2).penalizesBy(480);
        loans(LoanRules::disruption, world, L1_FOR_Q1, L2_FOR_Q1).penalizesBy(0);
    }

    @Test
    void unitsTooManyCostADay() {
        loans(LoanRules::surplus, twoNeeds(300, Kind.RETURNABLE), L1_FOR_Q1).penalizesBy(0);
        loans(LoanRules::surplus, twoNeeds(300, Kind.RETURNABLE), L1_FOR_Q1, L2_FOR_Q1)
                .penalizesBy(2);
    }

    @Test
    void aPinnedLoanServesFromTheStartAndTakesTheLot() {
        World world = new World()
                .lot("L1", 6)
                .equipment("Q1", "IB", window(1, 0, 2, 0), 6)
                .equipment("Q2", "IC", window(1, 12, 2, 0), 6)
                .pinnedLoan("Q1", "L1");
        loans(LoanRules::missingUnits, world, L1_FOR_Q1).penalizesBy(0);
        loans(LoanRules::lot, world, L1_FOR_Q1, L1_FOR_Q2).penalizesBy(12 * 60 + 2 * 80);
        loans(LoanRules::trips, world, L1_FOR_Q1).penalizesBy(2 * 50 + 2 * 30);
    }

    @Test
    void unitsAreTooManyOnlyWhileTheyAreThere() {
        World world = new World().lot("L1", 8).equipment("Q1", "IB", window(1, 0, 2, 0), 6);
        loans(LoanRules::surplus, world, L1_FOR_Q1).penalizesBy(2 * (1_440 - 80) / 1_440);
    }
}
