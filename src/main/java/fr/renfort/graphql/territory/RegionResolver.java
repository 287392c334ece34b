package fr.renfort.graphql.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.EstablishmentFilter;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Regions, and the registers of each. */
@Singleton
final class RegionResolver implements Wiring {

    private final Territory territory;
    private final Establishments establishments;
    private final Organisations organisations;

    RegionResolver(Territory territory, Establishments establishments, Organisations organisations) {
        this.territory = territory;
        this.establishments = establishments;
        this.organisations = organisations;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("regions", env -> territory.regions())
                        .dataFetcher(
                                "region",
                                env -> territory
                                        .findRegion(Input.ofArguments(env).text("code"))
                                        .orElse(null)));
        Fields.of(wiring, "Region", Region.class)
                .value("timeZone", region -> region.timeZone().getId())
                .fetched("establishments", this::establishmentsOf)
                .fetched("organisations", this::organisationsOf);
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node(
                "Region",
                Region.class,
                RegionResolver::idOf,
                (viewer, ids) -> regions(region -> ids.contains(idOf(region)), RegionResolver::idOf));
        loaders.<String, Region>add(
                "regionByCode", (viewer, codes) -> regions(region -> codes.contains(region.code()), Region::code));
    }

    /** Regions have codes; their global ids are made of these. */
    private static UUID idOf(Region region) {
        return UUID.nameUUIDFromBytes(("Region " + region.code()).getBytes(UTF_8));
    }

    private <K> Map<K, Region> regions(Predicate<Region> wanted, Function<Region, K> key) {
        return territory.regions().stream().filter(wanted).collect(Collectors.toMap(key, Function.identity()));
    }

    private Object establishmentsOf(Region region, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        EstablishmentFilter filter = Input.ofArguments(env)
                .optionalObject(
                        "filter",
                        given -> new EstablishmentFilter(
                                region.code(),
                                null,
                                given.optionalText("departmentCode"),
                                given.optionalFlag("hasEmergency"),
                                given.optionalText("text")));
        return Connections.of(
                page,
                establishments.list(filter == null ? EstablishmentFilter.ofRegion(region.code()) : filter, page),
                RegionResolver::placeOf);
    }

    private Object organisationsOf(Region region, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        return Connections.of(page, organisations.list(region.code(), page), RegionResolver::placeOf);
    }

    private static List<String> placeOf(Establishment site) {
        return List.of(site.name(), site.id().toString());
    }

    private static List<String> placeOf(Organisation organisation) {
        return List.of(organisation.name(), organisation.id().toString());
    }
}
