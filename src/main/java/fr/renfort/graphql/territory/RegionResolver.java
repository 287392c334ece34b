package fr.renfort.graphql.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Lists;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.EstablishmentFilter;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
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

    private static final String SITES = "establishmentsOfRegion";
    private static final String LENDERS = "organisationsOfRegion";
    private static final EstablishmentFilter ANY_SITE = new EstablishmentFilter(null, null, null, null, null);

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
                .fetched("establishments", RegionResolver::establishmentsOf)
                .fetched("organisations", RegionResolver::organisationsOf);
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node(
                "Region",
                Region.class,
                RegionResolver::idOf,
                (viewer, ids) -> regions(region -> ids.contains(idOf(region)), RegionResolver::idOf));
        Lists.<String, EstablishmentFilter, Establishment>add(
                loaders, SITES, (viewer, codes, filter, page) -> establishments.ofRegions(codes, filter, page));
        Lists.<String, Boolean, Organisation>add(
                loaders, LENDERS, (viewer, codes, unfiltered, page) -> organisations.ofRegions(codes, page));
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

    private static Object establishmentsOf(Region region, DataFetchingEnvironment env) {
        EstablishmentFilter filter = Input.ofArguments(env)
                .optionalObject(
                        "filter",
                        given -> new EstablishmentFilter(
                                null,
                                null,
                                given.optionalText("departmentCode"),
                                given.optionalFlag("hasEmergency"),
                                given.optionalText("text")));
        return Lists.<Establishment>load(
                env,
                SITES,
                region.code(),
                filter == null ? ANY_SITE : filter,
                site -> List.of(site.name(), site.id().toString()));
    }

    private static Object organisationsOf(Region region, DataFetchingEnvironment env) {
        return Lists.<Organisation>load(
                env,
                LENDERS,
                region.code(),
                true,
                lender -> List.of(lender.name(), lender.id().toString()));
    }
}
