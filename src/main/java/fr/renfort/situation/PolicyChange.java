package fr.renfort.situation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.PlanningPolicy.Urgency;
import fr.renfort.planning.facts.PlanningPolicy.Weights;
import fr.renfort.situation.file.PolicyFields;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.SkillCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a region's planning policy; what is null or not named stays as it is.
 *
 * @param weights of severities, priorities and urgencies
 * @param numbers those that change, each within its range
 * @param congestionFactor 1 to 3
 * @param reserveTargets experts to keep free each day, 0 to 1,000; replaces all targets
 */
public record PolicyChange(
        WeightChange weights,
        Map<PolicyNumber, Integer> numbers,
        @Nullable Double congestionFactor,
        @Nullable Map<SkillCode, Integer> reserveTargets) {

    /** Leaves everything as it is. */
    public static final PolicyChange NONE = of(Map.of());

    private static final int HEAVIEST = 1_000;
    private static final int MOST_URGENCIES = 10;
    private static final int LATEST_MINUTES = 129_600;

    public PolicyChange {
        numbers = Map.copyOf(numbers);
        numbers.forEach((number, value) -> within(value, number.least(), number.most(), number.field()));
        InvalidValueException.unless(
                congestionFactor == null || (congestionFactor >= 1 && congestionFactor <= 3),
                "congestionFactor",
                "error.policy.congestionFactor",
                String.valueOf(congestionFactor));
        if (reserveTargets != null) {
            reserveTargets = Map.copyOf(reserveTargets);
            reserveTargets.values().forEach(target -> within(target, 0, HEAVIEST, "reserveTargets"));
        }
    }

    /** Only single numbers. */
    public static PolicyChange of(Map<PolicyNumber, Integer> numbers) {
        return new PolicyChange(WeightChange.NONE, numbers, null, null);
    }

    /**
     * What an unserved need counts; what is null stays as it is.
     *
     * @param severity of severities 1, 2, 3, 4 in this order, each 0 to 1,000
     * @param priority of priorities 1, 2, 3 in this order, each 0 to 1,000
     * @param urgencies at most 10, by their ends, of up to 90 days after now, factors 1 to 1,000; replaces all
     */
    public record WeightChange(
            @Nullable List<Integer> severity,
            @Nullable List<Integer> priority,
            @Nullable List<Urgency> urgencies) {

        public static final WeightChange NONE = new WeightChange(null, null, null);

        public WeightChange {
            severity = severity == null ? null : PolicyChange.weights(severity, 4, "severityWeights");
            priority = priority == null ? null : PolicyChange.weights(priority, 3, "priorityWeights");
            urgencies = urgencies == null ? null : PolicyChange.urgencies(urgencies);
        }

        private Weights of(Weights before) {
            return new Weights(
                    severity == null ? before.severity() : severity,
                    priority == null ? before.priority() : priority,
                    urgencies == null ? before.urgencies() : urgencies);
        }
    }

    /** One of the urgencies, checked as a caller gives it. */
    public static Urgency urgency(int untilMinutes, int factor) {
        within(untilMinutes, 0, LATEST_MINUTES, "untilMinutes");
        within(factor, 1, HEAVIEST, "factor");
        return new Urgency(untilMinutes, factor);
    }

    /** The policy after the change. */
    PlanningPolicy of(PlanningPolicy before) {
        ObjectNode tree = PolicyFields.tree(before);
        numbers.forEach((number, value) -> tree.put(number.stored(), value));
        PlanningPolicy numbered = PolicyFields.policy(tree);
        return new PlanningPolicy(
                weights.of(before.weights()),
                numbered.times(),
                numbered.prices(),
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
        weights.forEach(weight -> within(weight, 0, HEAVIEST, field));
        return weights;
    }

    private static List<Urgency> urgencies(List<Urgency> given) {
        InvalidValueException.unless(
                given.size() <= MOST_URGENCIES,
                "urgencies",
                "error.policy.urgencies",
                Integer.toString(given.size()),
                Integer.toString(MOST_URGENCIES));
        for (int i = 1; i < given.size(); i++) {
            InvalidValueException.unless(
                    given.get(i - 1).untilMinutes() < given.get(i).untilMinutes(),
                    "urgencies",
                    "error.policy.urgencyOrder",
                    Integer.toString(given.get(i).untilMinutes()),
                    Integer.toString(given.get(i - 1).untilMinutes()));
        }
        return List.copyOf(given);
    }

    private static void within(int value, int least, int most, String field) {
        InvalidValueException.unless(
                value >= least && value <= most,
                field,
                "error.policy.number",
                Integer.toString(value),
                Integer.toString(least),
                Integer.toString(most));
    }
}
