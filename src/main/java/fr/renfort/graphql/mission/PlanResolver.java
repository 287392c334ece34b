package fr.renfort.graphql.mission;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.access.Viewer;
import fr.renfort.board.Board;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Keepsake;
import fr.renfort.graphql.shape.Lists;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Messages;
import fr.renfort.mission.Gap;
import fr.renfort.mission.Plan;
import fr.renfort.mission.PlanBook;
import fr.renfort.mission.PlanFilter;
import fr.renfort.mission.Plans;
import fr.renfort.mission.PublishedPlan;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.Outcome;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plans, and their publication. */
@Singleton
final class PlanResolver implements Wiring {

    private static final String CURRENT = "currentPlan";
    private static final String OF_REGION = "plansOfRegion";
    private static final String GAPS = "gapsOfPlan";

    private final Plans plans;
    private final PlanBook book;
    private final Messages messages;

    PlanResolver(Plans plans, PlanBook book, Messages messages) {
        this.plans = plans;
        this.book = book;
        this.messages = messages;
    }

    /** The plan in force of a region. */
    private record InForce(String region, boolean exercise) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class)
                .fetched(
                        "currentPlan",
                        (region, env) -> Loaders.load(
                                env,
                                CURRENT,
                                new InForce(
                                        region.code(), Input.ofArguments(env).flag("exercise"))))
                .fetched("plans", PlanResolver::ofRegion);
        Fields.of(wiring, "Board", Board.class)
                .loaded("currentPlan", CURRENT, board -> new InForce(board.region(), board.exercise()))
                .fetched("gaps", this::gapsInForce);
        Fields.of(wiring, "Plan", Plan.class)
                .loaded("region", "regionByCode", Plan::region)
                .value("exercise", plan -> plan.origin().exercise())
                .value("createdAt", plan -> plan.origin().createdAt())
                .value(
                        "publishedAt",
                        plan -> plan.publication() == null
                                ? null
                                : plan.publication().at())
                .loaded("run", "PlanningRun", plan -> plan.origin().run())
                .fetched("gaps", (plan, env) -> Lists.<Gap>load(env, GAPS, plan.id(), true, PlanResolver::placeOf));
        Fields.of(wiring, "SkippedItem", SkippedItem.class)
                .loaded("mission", "Mission", SkippedItem::mission)
                .loaded("loan", "Loan", SkippedItem::loan)
                .fetched(
                        "reason",
                        (skipped, env) -> messages.text(
                                Caller.of(env).language().locale(),
                                skipped.reason().message(),
                                List.of()));
        wiring.type("Mutation", mutation -> mutation.dataFetcher("publishPlan", this::publish));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("Plan", Plan.class, Plan::id, plans::byIds);
        loaders.node("Gap", Gap.class, Gap::id, plans::gapsByIds);
        loaders.<UUID, Plan>add("planOfRun", plans::ofRuns);
        loaders.keep(new Keepsake<>(
                "SkippedItem", SkippedItem.class, SkippedItem::text, (viewer, kept) -> SkippedItem.read(kept)));
        loaders.<InForce, Plan>add(CURRENT, this::current);
        Lists.<String, PlanFilter, Plan>add(loaders, OF_REGION, plans::lists);
        Lists.<UUID, Boolean, Gap>add(
                loaders, GAPS, (viewer, ofPlans, unfiltered, page) -> plans.gaps(viewer, ofPlans, page));
    }

    private Map<InForce, Plan> current(Viewer viewer, Set<InForce> asked) {
        Map<InForce, Plan> found = new HashMap<>();
        asked.stream()
                .collect(Collectors.groupingBy(
                        InForce::exercise, Collectors.mapping(InForce::region, Collectors.toSet())))
                .forEach((exercise, regions) -> plans.current(viewer, regions, exercise)
                        .forEach((region, plan) -> found.put(new InForce(region, exercise), plan)));
        return found;
    }

    private static Object ofRegion(Region region, DataFetchingEnvironment env) {
        PlanFilter filter = Input.ofArguments(env)
                .optionalObject(
                        "filter",
                        given -> new PlanFilter(
                                given.optionalFlag("exercise"),
                                given.optionalFlag("published"),
                                given.optionalInstant("from"),
                                given.optionalInstant("to")));
        return Lists.<Plan>load(
                env,
                OF_REGION,
                region.code(),
                filter == null ? PlanFilter.ANY : filter,
                plan -> List.of(plan.origin().createdAt().toString(), plan.id().toString()));
    }

    private Object gapsInForce(Board board, DataFetchingEnvironment env) {
        return Connections.of(
                Connections.request(env),
                page -> plans.gapsInForce(
                        Caller.of(env).viewer(), board.region(), board.exercise(), board.asOf(), page),
                PlanResolver::placeOf);
    }

    private static List<String> placeOf(Gap gap) {
        return List.of(gap.window().from().toString(), gap.id().toString());
    }

    private Object publish(DataFetchingEnvironment env) {
        Outcome<PublishedPlan> published =
                book.publish(Caller.of(env).viewer(), Input.of(env).id("planId", "Plan"));
        return payload(published, done -> Map.of("plan", done.plan(), "skipped", SkippedItem.of(done.skipped())));
    }
}
