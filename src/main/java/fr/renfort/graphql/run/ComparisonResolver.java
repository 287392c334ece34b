package fr.renfort.graphql.run;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.Plan;
import fr.renfort.planning.compare.Affected;
import fr.renfort.planning.compare.PlanComparison;
import fr.renfort.planning.compare.ShiftChange;
import fr.renfort.planning.score.Rule;
import fr.renfort.run.ComparedPlans;
import fr.renfort.run.PlanComparing;
import fr.renfort.run.PlanDifferences;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two plans side by side. People are named only to who may see them; how many they are, to everybody. */
@Singleton
final class ComparisonResolver implements Wiring {

    private static final String EXPERT = "Expert";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private final PlanComparing comparing;
    private final PlanDifferences differences;
    private final ComparisonSentences sentences;

    ComparisonResolver(PlanComparing comparing, PlanDifferences differences, ComparisonSentences sentences) {
        this.comparing = comparing;
        this.differences = differences;
        this.sentences = sentences;
    }

    private record ChangedShift(ShiftChange change, Map<String, String> invented) {}

    private record ComparedRule(Rule rule, PlanComparison comparison) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("comparePlans", this::compare));
        Fields.of(wiring, "Plan", Plan.class)
                .fetched(
                        "difference",
                        (plan, env) -> differences
                                .toPublished(Caller.of(env).viewer(), plan)
                                .orElse(null));
        Fields.of(wiring, "PlanComparison", ComparedPlans.class)
                .value("same", compared -> compared.comparison().same())
                .value(BEFORE, compared -> ShownScore.of(compared.comparison().before()))
                .value(AFTER, compared -> ShownScore.of(compared.comparison().after()))
                .value("rules", ComparisonResolver::rules)
                .fetched("shifts", (compared, env) -> Connections.of(Connections.request(env), shifts(compared)))
                .fetched(
                        "loans",
                        (compared, env) -> Connections.of(
                                Connections.request(env), compared.comparison().loans()))
                .value("affected", compared -> compared.comparison().affected())
                .fetched("sentences", (compared, env) -> sentences.of(compared.comparison(), env));
        Fields.of(wiring, "RuleComparison", ComparedRule.class)
                .value("rule", compared -> compared.rule().name())
                .value(BEFORE, compared -> compared.comparison().before().penalty(compared.rule()))
                .value(AFTER, compared -> compared.comparison().after().penalty(compared.rule()))
                .value("saved", compared -> compared.comparison().savings().get(compared.rule()));
        wireShifts(wiring);
        Fields.of(wiring, "LoanChange", fr.renfort.planning.compare.LoanChange.class)
                .loaded("equipmentNeed", "EquipmentNeed", change -> UUID.fromString(change.need()))
                .each("lentBefore", "EquipmentLot", change -> ids(change.before()))
                .each("lentAfter", "EquipmentLot", change -> ids(change.after()));
        wireAffected(wiring);
    }

    private static void wireShifts(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "ShiftChange", ChangedShift.class)
                .loaded(
                        "expertNeed",
                        "ExpertNeed",
                        shift -> UUID.fromString(shift.change().need()))
                .value("startsAt", shift -> shift.change().shift().from())
                .value("endsAt", shift -> shift.change().shift().to())
                .value("peopleBefore", shift -> shift.change().before().size())
                .value("peopleAfter", shift -> shift.change().after().size())
                .value(
                        "peopleMoved",
                        shift -> shift.change().left().size()
                                + shift.change().joined().size())
                .each("servedBefore", EXPERT, shift -> ids(shift.change().before()))
                .each("servedAfter", EXPERT, shift -> ids(shift.change().after()))
                .value(
                        "inventedAfter",
                        shift -> shift.change().after().stream()
                                .filter(shift.invented()::containsKey)
                                .map(shift.invented()::get)
                                .toList());
    }

    private static void wireAffected(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "AffectedByPlan", Affected.class)
                .value("expertCount", affected -> affected.experts().size())
                .value("lenderCount", affected -> affected.lenders().size())
                .value(
                        "establishmentCount",
                        affected -> affected.establishments().size())
                .fetched("experts", (affected, env) -> page(env, EXPERT, affected.experts()))
                .fetched("lenders", (affected, env) -> page(env, "Organisation", affected.lenders()))
                .fetched("establishments", (affected, env) -> page(env, "Establishment", affected.establishments()));
    }

    private @Nullable Object compare(DataFetchingEnvironment env) {
        Input arguments = Input.ofArguments(env);
        return comparing
                .compare(Caller.of(env).viewer(), arguments.id("beforeId", "Plan"), arguments.id("afterId", "Plan"))
                .orElse(null);
    }

    private static List<ComparedRule> rules(ComparedPlans compared) {
        return Arrays.stream(Rule.values())
                .map(rule -> new ComparedRule(rule, compared.comparison()))
                .toList();
    }

    private static List<ChangedShift> shifts(ComparedPlans compared) {
        return compared.comparison().shifts().stream()
                .map(change -> new ChangedShift(change, compared.invented()))
                .toList();
    }

    private static Object page(DataFetchingEnvironment env, String type, Collection<String> ids) {
        PageRequest page = Connections.request(env);
        return Fields.known(env, type, ids(ids)).thenApply(found -> Connections.of(page, found));
    }

    private static List<UUID> ids(Collection<String> ids) {
        return ids.stream().map(UUID::fromString).toList();
    }
}
