package fr.renfort.graphql.run;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Keepsake;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.situation.PlanningPolicyBook;
import fr.renfort.situation.PolicyNumber;
import fr.renfort.situation.RegionPolicy;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.SkillCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers by which a region plans. */
@Singleton
final class PolicyResolver implements Wiring {

    private static final String POLICY = "planningPolicy";

    private final PlanningPolicyBook policies;

    PolicyResolver(PlanningPolicyBook policies) {
        this.policies = policies;
    }

    private record Target(SkillCode skill, int experts) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class).loaded(POLICY, POLICY, Region::code);
        Fields<RegionPolicy> fields = Fields.of(wiring, "PlanningPolicy", RegionPolicy.class)
                .value("severityWeights", held -> held.policy().weights().severity())
                .value("priorityWeights", held -> held.policy().weights().priority())
                .value("urgencies", held -> held.policy().weights().urgencies())
                .value("congestionFactor", held -> held.policy().congestionFactor())
                .value("reserveTargets", held -> targets(held.policy().reserveTargets()));
        for (PolicyNumber number : PolicyNumber.values()) {
            fields.value(number.field(), held -> number.of(held.policy()));
        }
        Fields.of(wiring, "ReserveTarget", Target.class)
                .loaded("skill", "skill", Target::skill)
                .value("experts", Target::experts);
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("changePlanningPolicy", this::change)
                        .dataFetcher("resetPlanningPolicy", this::reset));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.keep(new Keepsake<>("PlanningPolicy", RegionPolicy.class, RegionPolicy::region, policies::of));
        loaders.<String, RegionPolicy>add(POLICY, policies::of);
    }

    private static List<Target> targets(Map<String, Integer> bySkill) {
        return new TreeMap<>(bySkill)
                .entrySet().stream()
                        .map(target -> new Target(new SkillCode(target.getKey()), target.getValue()))
                        .toList();
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                POLICY,
                policies.change(
                        Caller.of(env).viewer(),
                        input.text("regionCode"),
                        input.integer("version"),
                        PolicyInput.change(input)));
    }

    private Object reset(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                POLICY, policies.reset(Caller.of(env).viewer(), input.text("regionCode"), input.integer("version")));
    }
}
