package fr.renfort.planning.moves;

import static fr.renfort.planning.World.window;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.World;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.moves.LoanSearch.Care;
import fr.renfort.planning.rules.LoanCosts;
import fr.renfort.planning.score.Score;
import fr.renfort.situation.file.Golden;
import fr.renfort.vocabulary.TimeWindow;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoanSearchTest {
    private static World region(int lots, int needs, Random random) {
        World world = new World();
        for (int i = 0; i < lots; i++) {
            world.way("P" + i, "B", 10 + random.nextInt(80)).way("P" + i, "C", 10 + random.nextInt(80));
            EquipmentLot.Kind kind =
                    random.nextInt(4) == 0 ? EquipmentLot.Kind.CONSUMABLE : EquipmentLot.Kind.RETURNABLE;
            world.lot(new EquipmentLot(
                    "L" + i,
                    new Home("LEND", null, "P" + i),
                    new EquipmentLot.Content("EQ.LAP", kind, 1 + random.nextInt(8)),
                    List.of(window(1, 0, 60, 0)),
                    random.nextInt(60),
                    100));
        }
        for (int i = 0; i < needs; i++) {
            int from = 2 + random.nextInt(4);
            TimeWindow window = window(from, random.nextInt(24), from + 2 + random.nextInt(3), 0);
            world.equipment("Q" + i, random.nextBoolean() ? "IB" : "IC", window, 4 + random.nextInt(10));
        }
        return world.publishedLoan("Q0", "L0").publishedLoan("Q1", "L0").pinnedLoan("Q1", "L1");
    }

    private static Score searched(PlanningProblem problem) {
        LoanBook book = new LoanDraft(problem).book();
        new LoanSearch(book, 1, Care.SOON).run();
        return Score.of(LoanCosts.penalties(book));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void findsWhatGoingThroughAllWaysFinds(int seed) {
        PlanningProblem problem = region(5, 3, new Random(seed)).problem();

        assertThat(searched(problem)).isEqualTo(bestOfAll(new LoanDraft(problem).book()));
    }

    private static Score bestOfAll(LoanBook book) {
        List<Loan> free = book.loans().stream().filter(loan -> !loan.pinned()).toList();
        Score best = new Score(Long.MIN_VALUE, 0, 0);
        for (int ways = 0; ways < 1 << free.size(); ways++) {
            for (int i = 0; i < free.size(); i++) {
                free.get(i).lend((ways >> i & 1) == 1);
            }
            Score score = Score.of(LoanCosts.penalties(book));
            best = score.compareTo(best) > 0 ? score : best;
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void searchingAgainWithMoreCareNeverMakesItWorse(int seed) {
        LoanBook book = new LoanDraft(region(30, 9, new Random(seed)).problem()).book();
        new LoanSearch(book, 1, Care.SOON).run();
        Score soon = Score.of(LoanCosts.penalties(book));

        new LoanSearch(book, 1, Care.THOROUGH).run();

        assertThat(Score.of(LoanCosts.penalties(book))).isGreaterThanOrEqualTo(soon);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7})
    void moreCareFindsMoreWhereLotsAreScarce(int seed) {
        PlanningProblem problem = region(60, 30, new Random(seed)).problem();
        LoanBook soon = new LoanDraft(problem).book();
        LoanBook thorough = new LoanDraft(problem).book();

        new LoanSearch(soon, 1, Care.SOON).run();
        new LoanSearch(thorough, 1, Care.THOROUGH).run();

        assertThat(Score.of(LoanCosts.penalties(thorough))).isGreaterThan(Score.of(LoanCosts.penalties(soon)));
    }

    @ParameterizedTest
    @CsvSource({"s-04-exact, -286790", "m-11-exact, -1089191"})
    void findsTheBestKnownLoansOfTheGoldenCases(String name, long medium) {
        PlanningProblem problem = Golden.problem(name);
        LoanBook best = new LoanDraft(problem).listed(Golden.plan(name).loans());

        Score found = searched(problem);

        assertThat(found.medium()).isEqualTo(medium);
        assertThat(found).isGreaterThanOrEqualTo(Score.of(LoanCosts.penalties(best)));
    }

    @Test
    void manyLotsAreDecidedSomeAtATimeAndTheSameSeedDecidesAlike() {
        PlanningProblem problem = region(24, 6, new Random(9)).problem();
        LoanBook greedy = new LoanDraft(problem).book();
        greedy.loans().forEach(loan -> {
            loan.lend(true);
            boolean breach = Score.of(LoanCosts.penalties(greedy)).hard() < 0;
            loan.lend(loan.pinned() || !breach);
        });

        Score found = searched(problem);

        assertThat(found).isGreaterThan(Score.of(LoanCosts.penalties(greedy))).isEqualTo(searched(problem));
        assertThat(found.hard()).isZero();
    }

    @Test
    void aPinnedLoanIsKeptAndNothingIsLentThatWouldTouchIt() {
        PlanningProblem problem = new World()
                .lot("L1", 5)
                .equipment("Q0", "IB", window(3, 0, 5, 0), 5)
                .equipment("Q1", "IC", window(3, 0, 5, 0), 5)
                .pinnedLoan("Q1", "L1")
                .problem();
        LoanBook book = new LoanDraft(problem).book();

        new LoanSearch(book, 1, Care.SOON).run();

        assertThat(book.assignments()).containsExactly(new AssignedLoan("Q1", "L1"));
    }
}
