package fr.renfort.graphql.crisis;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.PackageOwner;
import fr.renfort.crisis.ReinforcementPackage;
import fr.renfort.crisis.planblanc.ArrivalPlace;
import fr.renfort.crisis.planblanc.Backups;
import fr.renfort.crisis.planblanc.OutOfBandContact;
import fr.renfort.crisis.planblanc.PlanBlanc;
import fr.renfort.crisis.planblanc.PlanBlancBook;
import fr.renfort.crisis.planblanc.PlanBlancContent;
import fr.renfort.crisis.planblanc.RestartStep;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Keepsake;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.Territory;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans blancs numériques of hospitals. */
@Singleton
final class PlanBlancResolver implements Wiring {

    private static final String PLANS = "planBlancOfHospital";

    private final PlanBlancBook book;
    private final Territory territory;
    private final InstantSource time;

    PlanBlancResolver(PlanBlancBook book, Territory territory, InstantSource time) {
        this.book = book;
        this.territory = territory;
        this.time = time;
    }

    /** A plan that is asked for; {@code version} null: the latest. */
    private record Asked(UUID hospital, @Nullable Integer version) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "LegalEntity", LegalEntity.class)
                .fetched(
                        "planBlanc",
                        (entity, env) -> Loaders.load(
                                env,
                                PLANS,
                                new Asked(entity.id(), Input.ofArguments(env).optionalInteger("version"))));
        Fields.of(wiring, "PlanBlanc", PlanBlanc.class)
                .loaded("legalEntity", "LegalEntity", PlanBlanc::hospital)
                .value("contacts", plan -> plan.content().contacts())
                .value("arrivals", plan -> plan.content().arrivals())
                .value("backups", plan -> plan.content().backups())
                .value("restartOrder", plan -> plan.content().restart())
                .fetched("packages", PlanBlancResolver::packages)
                .value("lastExerciseOn", plan -> plan.content().lastExerciseOn())
                .value("reviewOn", plan -> plan.content().reviewOn())
                .value("reviewDue", this::reviewDue);
        Fields.of(wiring, "OutOfBandContact", OutOfBandContact.class);
        Fields.of(wiring, "ArrivalPlace", ArrivalPlace.class)
                .loaded("establishment", "Establishment", ArrivalPlace::establishment);
        Fields.of(wiring, "Backups", Backups.class);
        Fields.of(wiring, "RestartStep", RestartStep.class);
        wiring.type("Mutation", mutation -> mutation.dataFetcher("changePlanBlanc", this::change));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.keep(new Keepsake<>(
                "PlanBlanc", PlanBlanc.class, plan -> plan.hospital() + " " + plan.version(), this::found));
        loaders.<Asked, PlanBlanc>add(PLANS, this::asked);
    }

    /** One statement for all that are asked for in the same version. */
    private Map<Asked, PlanBlanc> asked(Viewer viewer, Set<Asked> asked) {
        Map<Asked, PlanBlanc> found = new HashMap<>();
        Set<UUID> latest = asked.stream()
                .filter(one -> one.version() == null)
                .map(Asked::hospital)
                .collect(Collectors.toSet());
        book.latest(viewer, latest).forEach((hospital, plan) -> found.put(new Asked(hospital, null), plan));
        asked.stream()
                .filter(one -> one.version() != null)
                .collect(Collectors.groupingBy(Asked::version, Collectors.mapping(Asked::hospital, Collectors.toSet())))
                .forEach((version, hospitals) -> book.version(viewer, hospitals, version)
                        .forEach((hospital, plan) -> found.put(new Asked(hospital, version), plan)));
        return found;
    }

    private @Nullable PlanBlanc found(Viewer viewer, String kept) {
        String[] parts = kept.split(" ", 2);
        UUID hospital = UUID.fromString(parts[0]);
        return book.version(viewer, Set.of(hospital), Integer.parseInt(parts[1]))
                .get(hospital);
    }

    private static Object packages(PlanBlanc plan, DataFetchingEnvironment env) {
        return Fields.<ReinforcementPackage>whole(
                        env, PackageResolver.HOLDING_FOR, new PackageOwner(plan.region(), plan.hospital()))
                .thenApply(held -> held.stream()
                        .filter(one -> one.origin() == ReinforcementPackage.Origin.HOSPITAL)
                        .toList());
    }

    private boolean reviewDue(PlanBlanc plan) {
        LocalDate today = LocalDate.ofInstant(
                time.instant(), territory.region(plan.region()).timeZone());
        return !today.isBefore(plan.content().reviewOn());
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        PlanBlancContent content = new PlanBlancContent(
                input.objects("contacts", PlanBlancResolver::contact),
                input.objects("arrivals", PlanBlancResolver::arrival),
                input.optionalObject("backups", PlanBlancResolver::backups),
                input.objects("restartOrder", PlanBlancResolver::step),
                input.optionalDate("lastExerciseOn"),
                input.date("reviewOn"));
        return payload(
                "planBlanc",
                book.change(
                        Caller.of(env).viewer(),
                        input.id("legalEntityId", "LegalEntity"),
                        input.integer("version"),
                        content));
    }

    private static OutOfBandContact contact(Input given) {
        return new OutOfBandContact(
                given.text("name"),
                given.text("duty"),
                given.text("phone"),
                given.optionalText("otherWay"),
                given.flag("decides"));
    }

    private static ArrivalPlace arrival(Input given) {
        return new ArrivalPlace(
                given.id("establishmentId", "Establishment"),
                given.text("door"),
                given.text("contact"),
                given.text("phone"),
                given.optionalText("badge"),
                given.optionalText("lodging"));
    }

    private static Backups backups(Input given) {
        return new Backups(given.text("place"), given.flag("offline"), given.optionalDate("lastRestoredOn"));
    }

    private static RestartStep step(Input given) {
        return new RestartStep(given.text("system"), given.optionalInteger("withinHours"));
    }
}
