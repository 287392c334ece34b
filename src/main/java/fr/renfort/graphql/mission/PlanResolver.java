package fr.renfort.graphql.mission;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Keepsake;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Messages;
import fr.renfort.mission.Gap;
import fr.renfort.mission.Plan;
import fr.renfort.mission.PlanBook;
import fr.renfort.mission.Plans;
import fr.renfort.mission.PublishedPlan;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plans, and their publication. */
@Singleton
final class PlanResolver implements Wiring {

    private final Plans plans;
    private final PlanBook book;
    private final Messages messages;

    PlanResolver(Plans plans, PlanBook book, Messages messages) {
        this.plans = plans;
        this.book = book;
        this.messages = messages;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class).fetched("currentPlan", this::current);
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
                .fetched("gaps", this::gaps);
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
    }

    private Object current(Region region, DataFetchingEnvironment env) {
        return plans.current(
                Caller.of(env).viewer(), region.code(), Input.ofArguments(env).flag("exercise"));
    }

    private Object gaps(Plan plan, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        return Connections.of(
                page,
                plans.gaps(Caller.of(env).viewer(), plan.id(), page),
                gap -> List.of(gap.window().from().toString(), gap.id().toString()));
    }

    private Object publish(DataFetchingEnvironment env) {
        Outcome<PublishedPlan> published =
                book.publish(Caller.of(env).viewer(), Input.of(env).id("planId", "Plan"));
        return payload(published, done -> Map.of("plan", done.plan(), "skipped", SkippedItem.of(done.skipped())));
    }
}
