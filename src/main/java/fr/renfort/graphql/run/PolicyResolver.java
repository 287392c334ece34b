package fr.renfort.graphql.run;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.situation.PlanningPolicyBook;
import fr.renfort.situation.PolicyChange;
import fr.renfort.situation.PolicyChange.PriceChange;
import fr.renfort.situation.RegionPolicy;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.SkillCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The numbers by which a region plans. */
@Singleton
final class PolicyResolver implements Wiring {

    private final PlanningPolicyBook policies;

    PolicyResolver(PlanningPolicyBook policies) {
        this.policies = policies;
    }

    private record Target(SkillCode skill, int experts) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class)
                .fetched(
                        "planningPolicy",
                        (region, env) -> policies.of(Caller.of(env).viewer(), region.code()));
        Fields.of(wiring, "PlanningPolicy", RegionPolicy.class)
                .value("severityWeights", held -> held.policy().weights().severity())
                .value("priorityWeights", held -> held.policy().weights().priority())
                .value("congestionFactor", held -> held.policy().congestionFactor())
                .value("handoverMinutes", held -> held.policy().prices().handover())
                .value("idleDayMinutes", held -> held.policy().prices().idleDay())
                .value(
                        "overqualificationMinutes",
                        held -> held.policy().prices().overqualification())
                .value("disruptionMinutes", held -> held.policy().prices().disruption())
                .value("reserveTargets", held -> targets(held.policy().reserveTargets()));
        Fields.of(wiring, "ReserveTarget", Target.class)
                .loaded("skill", "skill", Target::skill)
                .value("experts", Target::experts);
        wiring.type("Mutation", mutation -> mutation.dataFetcher("changePlanningPolicy", this::change));
    }

    private static List<Target> targets(Map<String, Integer> bySkill) {
        return new TreeMap<>(bySkill)
                .entrySet().stream()
                        .map(target -> new Target(new SkillCode(target.getKey()), target.getValue()))
                        .toList();
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        PolicyChange change = new PolicyChange(
                weights(input, "severityWeights"),
                weights(input, "priorityWeights"),
                input.optionalDecimal("congestionFactor"),
                new PriceChange(
                        input.optionalInteger("handoverMinutes"),
                        input.optionalInteger("idleDayMinutes"),
                        input.optionalInteger("overqualificationMinutes"),
                        input.optionalInteger("disruptionMinutes")),
                input.gives("reserveTargets") ? targets(input) : null);
        return payload(
                "planningPolicy",
                policies.change(Caller.of(env).viewer(), input.text("regionCode"), input.integer("version"), change));
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
