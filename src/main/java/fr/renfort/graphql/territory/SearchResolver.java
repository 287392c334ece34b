package fr.renfort.graphql.territory;

import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Connections.PageInfo;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.EstablishmentSearch;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.FoundSite;
import fr.renfort.territory.SiteSearch;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Establishments as people look for them. */
@Singleton
final class SearchResolver implements Wiring {

    private final EstablishmentSearch search;
    private final Establishments establishments;

    SearchResolver(EstablishmentSearch search, Establishments establishments) {
        this.search = search;
        this.establishments = establishments;
    }

    /** An edge that says how far a site is. */
    private record Edge(
            String cursor,
            Establishment node,
            @Nullable Double distanceKilometres,
            @Nullable Integer travelMinutes) {}

    record Found(List<Edge> edges, List<Establishment> nodes, PageInfo pageInfo, Supplier<Object> total) {

        public Object totalCount() {
            return total.get();
        }
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("establishments", this::find));
    }

    private Object find(DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        Input given = Input.ofArguments(env);
        SiteSearch wanted = new SiteSearch(
                given.optionalText("search"),
                new SiteSearch.Area(
                        given.optionalText("regionCode"),
                        given.optionalText("departmentCode"),
                        given.optionalText("communeCode"),
                        given.optionalFlag("hasEmergency")),
                near(given));
        double factor = PlanningPolicy.defaults().congestionFactor();
        return shown(Connections.of(page, part -> search.find(wanted, factor, part), FoundSite::place));
    }

    private static Found shown(Connections.Connection<FoundSite> found) {
        return new Found(
                found.edges().stream()
                        .map(edge -> new Edge(
                                edge.cursor(),
                                edge.node().site(),
                                edge.node().kilometres(),
                                edge.node().minutes().isPresent()
                                        ? (Integer) edge.node().minutes().getAsInt()
                                        : null))
                        .toList(),
                found.nodes().stream().map(FoundSite::site).toList(),
                found.pageInfo(),
                found.total());
    }

    private SiteSearch.@Nullable Near near(Input given) {
        GeoPoint place = given.optionalObject("near", this::place);
        Double kilometres = given.optionalDecimal("withinKilometres");
        Integer minutes = given.optionalInteger("withinMinutes");
        InvalidValueException.unless(
                place != null || (kilometres == null && minutes == null), "near", "error.search.near");
        return place == null ? null : new SiteSearch.Near(place, kilometres, minutes);
    }

    private GeoPoint place(Input given) {
        UUID site = given.optionalId("establishmentId", "Establishment");
        boolean point = given.gives("latitude") && given.gives("longitude");
        InvalidValueException.unless(
                (site != null) != (given.gives("latitude") || given.gives("longitude")) && (site != null || point),
                "",
                "error.search.place");
        return site == null
                ? new GeoPoint(given.decimal("latitude"), given.decimal("longitude"))
                : establishments
                        .find(site)
                        .map(Establishment::point)
                        .orElseThrow(() -> new InvalidValueException(
                                UserError.of(UserErrorCode.NOT_FOUND, "establishmentId", "error.search.place")));
    }
}
