package fr.renfort.graphql.territory;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Renamed;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.situation.homes.SystemSharing;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.InformationSystem;
import fr.renfort.territory.InformationSystems;
import fr.renfort.territory.NewInformationSystem;
import fr.renfort.territory.Region;
import fr.renfort.territory.SystemName;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Information systems, and which sites share them. */
@Singleton
final class InformationSystemResolver implements Wiring {

    private static final String SYSTEM = "InformationSystem";
    private static final String OF_REGION = "informationSystemsOfRegion";
    private static final String SITES = "establishmentsOfInformationSystem";

    private final InformationSystems systems;
    private final Establishments establishments;
    private final SystemSharing sharing;

    InformationSystemResolver(InformationSystems systems, Establishments establishments, SystemSharing sharing) {
        this.systems = systems;
        this.establishments = establishments;
        this.sharing = sharing;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, SYSTEM, InformationSystem.class)
                .loaded("region", "regionByCode", InformationSystem::regionCode)
                .fetched("establishments", InformationSystemResolver::sitesOf);
        Fields.of(wiring, "Region", Region.class).fetched("informationSystems", InformationSystemResolver::systemsOf);
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("registerInformationSystem", this::register)
                        .dataFetcher("changeInformationSystem", this::change)
                        .dataFetcher("shareInformationSystem", this::share)
                        .dataFetcher("mergeInformationSystems", this::merge));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node(SYSTEM, InformationSystem.class, InformationSystem::id, (viewer, ids) -> systems.byIds(ids));
        loaders.<UUID, List<Establishment>>add(SITES, (viewer, ids) -> establishments.ofInformationSystems(ids));
        loaders.<String, List<InformationSystem>>add(OF_REGION, (viewer, codes) -> systems.ofRegions(codes));
    }

    private static Object sitesOf(InformationSystem system, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        return Fields.<Establishment>whole(env, SITES, system.id()).thenApply(sites -> Connections.of(page, sites));
    }

    private static Object systemsOf(Region region, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        return Fields.<InformationSystem>whole(env, OF_REGION, region.code())
                .thenApply(shared -> Connections.of(page, shared));
    }

    private Object register(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        NewInformationSystem wanted = Renamed.fields(
                Map.of("sites", "establishmentIds"),
                () -> new NewInformationSystem(
                        input.text("regionCode"), new SystemName(input.text("name")), sites(input)));
        return shown(sharing.register(Caller.of(env).viewer(), wanted, input.confirmed()));
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return shown(systems.rename(
                Caller.of(env).viewer(),
                input.id("id", SYSTEM),
                input.integer("version"),
                new SystemName(input.text("name"))));
    }

    private Object share(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return shown(sharing.share(
                Caller.of(env).viewer(),
                input.id("id", SYSTEM),
                input.integer("version"),
                sites(input),
                input.confirmed()));
    }

    private Object merge(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return shown(sharing.merge(
                Caller.of(env).viewer(),
                input.id("id", SYSTEM),
                input.integer("version"),
                Set.copyOf(input.ids("mergedIds", SYSTEM)),
                input.confirmed()));
    }

    private static Set<UUID> sites(Input input) {
        return Set.copyOf(input.ids("establishmentIds", "Establishment"));
    }

    private static Object shown(Outcome<InformationSystem> outcome) {
        return payload("informationSystem", Renamed.errors(Map.of("sites", "establishmentIds"), outcome));
    }
}
