package fr.renfort.graphql.run;

import fr.renfort.graphql.shape.Input;
import fr.renfort.situation.PolicyChange;
import fr.renfort.situation.PolicyChange.WeightChange;
import fr.renfort.situation.PolicyNumber;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.SkillCode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which numbers of a planning policy a caller changes. */
final class PolicyInput {

    private PolicyInput() {}

    static PolicyChange change(Input input) {
        Map<PolicyNumber, Integer> numbers = new EnumMap<>(PolicyNumber.class);
        for (PolicyNumber number : PolicyNumber.values()) {
            Integer value = input.optionalInteger(number.field());
            if (value != null) {
                numbers.put(number, value);
            }
        }
        WeightChange weights = new WeightChange(
                weights(input, "severityWeights"),
                weights(input, "priorityWeights"),
                input.gives("urgencies")
                        ? input.objects(
                                "urgencies",
                                given -> PolicyChange.urgency(given.integer("untilMinutes"), given.integer("factor")))
                        : null);
        return new PolicyChange(
                weights,
                numbers,
                input.optionalDecimal("congestionFactor"),
                input.gives("reserveTargets") ? targets(input) : null);
    }

    private static @Nullable List<Integer> weights(Input input, String field) {
        return input.gives(field) ? input.values(field, weight -> (Integer) weight) : null;
    }

    private static Map<SkillCode, Integer> targets(Input input) {
        Map<SkillCode, Integer> targets = new HashMap<>();
        input.objects("reserveTargets", given -> {
            SkillCode skill = new SkillCode(given.text("skill"));
            InvalidValueException.unless(
                    targets.put(skill, given.integer("experts")) == null,
                    "skill",
                    "error.pool.skillTwice",
                    skill.value());
            return skill;
        });
        return targets;
    }
}
