package fr.renfort.graphql.run;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Messages;
import fr.renfort.mission.Plan;
import fr.renfort.planning.compare.LoanChange;
import fr.renfort.planning.compare.PlanComparison;
import fr.renfort.planning.compare.ShiftChange;
import fr.renfort.planning.score.Rule;
import fr.renfort.run.PlanDifferences;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a plan does otherwise than what was published when it was made. */
@Singleton
final class DifferenceResolver implements Wiring {

    private final PlanDifferences differences;
    private final Messages messages;

    DifferenceResolver(PlanDifferences differences, Messages messages) {
        this.differences = differences;
        this.messages = messages;
    }

    /** What one rule costs in either. */
    private record RuleDifference(Rule rule, long before, long after) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Plan", Plan.class)
                .fetched(
                        "difference",
                        (plan, env) -> differences
                                .toPublished(Caller.of(env).viewer(), plan)
                                .orElse(null));
        Fields.of(wiring, "PlanDifference", PlanComparison.class)
                .fetched("shifts", (difference, env) -> Connections.of(Connections.request(env), difference.shifts()))
                .fetched("loans", (difference, env) -> Connections.of(Connections.request(env), difference.loans()))
                .value(
                        "expertsAffected",
                        difference -> difference.affected().experts().size())
                .each(
                        "lenders",
                        "Organisation",
                        difference -> ids(difference.affected().lenders()))
                .each(
                        "establishments",
                        "Establishment",
                        difference -> ids(difference.affected().establishments()))
                .value("rules", DifferenceResolver::rules)
                .fetched("sentences", this::sentences);
        Fields.of(wiring, "RuleDifference", RuleDifference.class)
                .value("rule", difference -> difference.rule().name())
                .value("gain", difference -> difference.before() - difference.after());
        Fields.of(wiring, "ShiftChange", ShiftChange.class)
                .loaded("need", "ExpertNeed", change -> UUID.fromString(change.need()))
                .value("startsAt", change -> change.shift().from())
                .value("endsAt", change -> change.shift().to())
                .each("left", "Expert", change -> ids(change.left()))
                .each("joined", "Expert", change -> ids(change.joined()));
        Fields.of(wiring, "LoanChange", LoanChange.class)
                .loaded("need", "EquipmentNeed", change -> UUID.fromString(change.need()))
                .each("returned", "EquipmentLot", change -> ids(change.returned()))
                .each("added", "EquipmentLot", change -> ids(change.added()));
    }

    private static List<UUID> ids(Collection<String> ids) {
        return ids.stream().map(UUID::fromString).toList();
    }

    private static List<RuleDifference> rules(PlanComparison difference) {
        return Arrays.stream(Rule.values())
                .map(rule -> new RuleDifference(
                        rule,
                        difference.before().penalty(rule),
                        difference.after().penalty(rule)))
                .toList();
    }

    private List<String> sentences(PlanComparison difference, DataFetchingEnvironment env) {
        if (difference.same()) {
            return List.of(text(env, "difference.none"));
        }
        return List.of(
                text(
                        env,
                        "difference.moves",
                        difference.shifts().size(),
                        difference.affected().experts().size(),
                        difference.affected().lenders().size(),
                        difference.affected().establishments().size()),
                text(env, "difference.loans", difference.loans().size()),
                text(
                        env,
                        "difference.gain",
                        difference.before().total(),
                        difference.after().total(),
                        difference.gain()));
    }

    private String text(DataFetchingEnvironment env, String key, Object... arguments) {
        return messages.text(
                Caller.of(env).language().locale(),
                key,
                Arrays.stream(arguments).map(Object::toString).toList());
    }
}
