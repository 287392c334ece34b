package fr.renfort.planning;

import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.moves.Construction;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.score.PlanScore;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The way from the first complete plan to the result. Used once. */
final class PlanMaking {
    private final Beginning beginning;
    private final Budget budget;
    private final PlanListener listener;
    private final BooleanSupplier stop;
    private final long began;
    private Roster roster;
    private Beginning.Lent lent;
    private long steps;

    /** @param began {@link System#nanoTime}, before the first plan was made */
    PlanMaking(Beginning beginning, Budget budget, PlanListener listener, BooleanSupplier stop, long began) {
        this.beginning = beginning;
        this.budget = budget;
        this.listener = listener;
        this.stop = stop;
        this.began = began;
        roster = beginning.seated().roster();
        lent = beginning.lent();
    }

    PlanResult run() {
        Duration constructing = since();
        tell(beginning.plan(), beginning.score());
        if (budget.improves() && !stop.getAsBoolean()) {
            lendBetter();
            seatBetter();
        }
        return new PlanResult(
                new Plan(roster.assignments(), lent.loans()),
                score(),
                new PlanResult.Effort(budget.seed(), steps, constructing, since().minus(constructing)));
    }

    private void lendBetter() {
        lent = beginning.lentThoroughly(budget.seed());
        if (lent.score().compareTo(beginning.lent().score()) > 0) {
            tell(
                    new Plan(roster.assignments(), lent.loans()),
                    beginning.seated().score().plus(lent.score()));
        }
    }

    private void tell(Plan plan, Score score) {
        listener.better(new BestSoFar(() -> plan, score, 0, since()));
    }

    /** What the search leaves open although someone could take it is filled at the end. */
    private void seatBetter() {
        Beginning.Lent loans = lent;
        Improvement improvement = new Improvement(
                budget,
                stop,
                (better, made) -> listener.better(new BestSoFar(
                        () -> new Plan(better.assignments(), loans.loans()),
                        better.total().plus(loans.score()),
                        made,
                        since())));
        roster = improvement.improve(roster);
        new Construction(roster).run();
        steps = improvement.steps();
    }

    private PlanScore score() {
        Map<Rule, Long> penalties = new EnumMap<>(new Ledger(beginning.agenda(), roster.duties()).penalties());
        lent.penalties().forEach((rule, penalty) -> penalties.merge(rule, penalty, Long::sum));
        return new PlanScore(penalties, List.of(), beginning.agenda().notCovered());
    }

    private Duration since() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
