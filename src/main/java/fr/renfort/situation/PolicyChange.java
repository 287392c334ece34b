package fr.renfort.situation;

import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.PlanningPolicy.Prices;
import fr.renfort.planning.facts.PlanningPolicy.Weights;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.SkillCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a region's planning policy; what is null stays as it is.
 *
 * @param severityWeights of severities 1 to 4, each 0 to 1,000
 * @param priorityWeights of priorities 1 to 3, each 0 to 1,000
 * @param congestionFactor 1 to 3
 * @param reserveTargets experts to keep free each day, 0 to 1,000; replaces all targets
 */
public record PolicyChange(
        @Nullable List<Integer> severityWeights,
        @Nullable List<Integer> priorityWeights,
        @Nullable Double congestionFactor,
        PriceChange prices,
        @Nullable Map<SkillCode, Integer> reserveTargets) {

    private static final int HEAVIEST = 1_000;
    private static final int DEAREST = 10_000;

    public PolicyChange {
        if (severityWeights != null) {
            severityWeights = weights(severityWeights, 4, "severityWeights");
        }
        if (priorityWeights != null) {
            priorityWeights = weights(priorityWeights, 3, "priorityWeights");
        }
        InvalidValueException.unless(
                congestionFactor == null || (congestionFactor >= 1 && congestionFactor <= 3),
                "congestionFactor",
                "error.policy.congestionFactor",
                String.valueOf(congestionFactor));
        if (reserveTargets != null) {
            reserveTargets = Map.copyOf(reserveTargets);
            reserveTargets.values().forEach(target -> within(target, HEAVIEST, "reserveTargets"));
        }
    }

    /**
     * What things cost, each 0 to 10,000 minutes; what is null stays as it is.
     */
    public record PriceChange(
            @Nullable Integer handoverMinutes,
            @Nullable Integer idleDayMinutes,
            @Nullable Integer overqualificationMinutes,
            @Nullable Integer disruptionMinutes) {

        public static final PriceChange NONE = new PriceChange(null, null, null, null);

        public PriceChange {
            within(handoverMinutes, DEAREST, "handoverMinutes");
            within(idleDayMinutes, DEAREST, "idleDayMinutes");
            within(overqualificationMinutes, DEAREST, "overqualificationMinutes");
            within(disruptionMinutes, DEAREST, "disruptionMinutes");
        }

        private Prices of(Prices before) {
            return new Prices(
                    before.missingUnitDay(),
                    before.nearTermMove(),
                    or(handoverMinutes, before.handover()),
                    or(idleDayMinutes, before.idleDay()),
                    before.fairnessDivisor(),
                    or(overqualificationMinutes, before.overqualification()),
                    or(disruptionMinutes, before.disruption()),
                    before.reservePerExpert());
        }
    }

    /** The policy after the change. */
    PlanningPolicy of(PlanningPolicy before) {
        Weights weights = new Weights(
                severityWeights == null ? before.weights().severity() : severityWeights,
                priorityWeights == null ? before.weights().priority() : priorityWeights,
                before.weights().urgencies());
        return new PlanningPolicy(
                weights,
                before.times(),
                prices.of(before.prices()),
                congestionFactor == null ? before.congestionFactor() : congestionFactor,
                reserveTargets == null ? before.reserveTargets() : byCode(reserveTargets));
    }

    private static Map<String, Integer> byCode(Map<SkillCode, Integer> targets) {
        Map<String, Integer> byCode = new HashMap<>();
        targets.forEach((skill, experts) -> byCode.put(skill.value(), experts));
        return byCode;
    }

    private static List<Integer> weights(List<Integer> given, int many, String field) {
        List<Integer> weights = List.copyOf(given);
        InvalidValueException.unless(
                weights.size() == many,
                field,
                "error.policy.weights",
                Integer.toString(weights.size()),
                Integer.toString(many));
        weights.forEach(weight -> within(weight, HEAVIEST, field));
        return weights;
    }

    private static void within(@Nullable Integer value, int most, String field) {
        InvalidValueException.unless(
                value == null || (value >= 0 && value <= most),
                field,
                "error.policy.number",
                String.valueOf(value),
                Integer.toString(most));
    }

    private static int or(@Nullable Integer changed, int before) {
        return changed == null ? before : changed;
    }
}
