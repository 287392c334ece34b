package fr.renfort.command;

import fr.renfort.planning.PlanResult;
import fr.renfort.planning.compare.PlanComparison;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import fr.renfort.run.PlanningRun;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a program wants to know of a plan: {@code summary} of the JSON.
 *
 * @param run id of the run; null: nothing is stored
 * @param plan id of the plan; null: nothing is stored
 * @param duties of the plan, past and promised ones too
 * @param unserved duties and units that nobody gives
 * @param difference to what is published; null: not known
 */
record PlanSummary(
        @Nullable String run,
        @Nullable String plan,
        Search search,
        int duties,
        int unserved,
        @Nullable Difference difference,
        long durationMillis) {

    /**
     * What repeats it, and what it scores.
     *
     * @param seed a decimal number of 64 bits
     * @param steps of improvement
     * @param rules penalty of each rule, zero or positive
     */
    record Search(String seed, long steps, Score score, Map<Rule, Long> rules) {

        static Search of(PlanResult result) {
            return new Search(
                    Long.toString(result.effort().seed()),
                    result.effort().steps(),
                    result.score().total(),
                    new TreeMap<>(result.score().penalties()));
        }

        static Search of(PlanningRun run, PlanningRun.Result result) {
            return new Search(Long.toString(run.seed()), result.steps(), result.score(), new TreeMap<>(result.rules()));
        }
    }

    /**
     * What it does otherwise than what is published.
     *
     * @param shifts that others serve
     * @param loans needs that are lent other lots
     * @param experts how many leave or join a shift
     * @param gain by level: positive where the plan is better
     * @param savings of each rule: positive where the plan is better
     */
    record Difference(
            int shifts, int loans, int experts, int lenders, int establishments, Score gain, Map<Rule, Long> savings) {

        static Difference of(PlanComparison comparison) {
            return new Difference(
                    comparison.shifts().size(),
                    comparison.loans().size(),
                    comparison.affected().experts().size(),
                    comparison.affected().lenders().size(),
                    comparison.affected().establishments().size(),
                    comparison.gain(),
                    comparison.savings());
        }
    }
}
