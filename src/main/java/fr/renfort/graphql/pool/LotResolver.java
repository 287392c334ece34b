package fr.renfort.graphql.pool;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Lists;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.LotFilter;
import fr.renfort.pool.Lots;
import fr.renfort.pool.PoolOwner;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lots of equipment. */
@Singleton
final class LotResolver implements Wiring {

    private static final String OF = "lotsOf";

    private final Lots lots;
    private final PoolFinder finder;

    LotResolver(Lots lots, PoolFinder finder) {
        this.lots = lots;
        this.finder = finder;
    }

    private record Wanted(LotFilter.Which which, PoolWish wish) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class)
                .fetched("equipmentLots", (region, env) -> page(env, PoolOwner.REGION, region.code()));
        Fields.of(wiring, "Organisation", Organisation.class)
                .fetched("equipmentLots", (lender, env) -> page(env, PoolOwner.LENDER, lender.id()));
        Fields.of(wiring, "EquipmentLot", EquipmentLot.class)
                .value("label", lot -> lot.details().label())
                .loaded("equipment", "equipmentType", lot -> lot.details().type())
                .value("kind", lot -> lot.details().kind())
                .value("quantity", lot -> lot.details().quantity())
                .loaded("organisation", "Organisation", EquipmentLot::lender)
                .value("baseLatitude", lot -> lot.base().point().latitude())
                .value("baseLongitude", lot -> lot.base().point().longitude())
                .value("handlingMinutes", lot -> lot.details().handlingMinutes())
                .value("maxTravelMinutes", lot -> lot.details().maxTravelMinutes())
                .fetched("availability", LotResolver::availabilityOf)
                .value("withdrawnAt", lot -> lot.standing().withdrawnAt())
                .value("version", lot -> lot.standing().version());
        Fields.of(wiring, "AvailabilityWindow", TimeWindow.class)
                .value("startsAt", TimeWindow::from)
                .value("endsAt", TimeWindow::to);
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("EquipmentLot", EquipmentLot.class, EquipmentLot::id, lots::byIds);
        for (PoolOwner owner : PoolOwner.values()) {
            Lists.<Object, Wanted, EquipmentLot>add(
                    loaders, OF + owner, (viewer, keys, wanted, page) -> pages(viewer, owner, keys, wanted, page));
        }
        loaders.<UUID, List<TimeWindow>>add("availabilityOfLot", lots::availabilityOf);
    }

    private static Object page(DataFetchingEnvironment env, PoolOwner owner, Object key) {
        PoolWish wish = Input.ofArguments(env).optionalObject("filter", PoolWish::of);
        LotFilter.Which which = Input.ofArguments(env).optionalObject("filter", LotResolver::which);
        return Lists.<EquipmentLot>load(
                env,
                OF + owner,
                key,
                new Wanted(which == null ? LotFilter.ANY : which, wish == null ? PoolWish.NONE : wish),
                lot -> List.of(lot.details().type().value(), lot.id().toString()));
    }

    private <K> Map<K, Page<EquipmentLot>> pages(
            Viewer viewer, PoolOwner owner, Set<K> keys, Wanted wanted, PageRequest page) {
        return lots.lists(
                viewer,
                owner,
                keys,
                finder.lots(viewer, keys, wanted.wish())
                        .map(wanted.which()::among)
                        .orElse(wanted.which()),
                page);
    }

    private static LotFilter.Which which(Input given) {
        String type = given.optionalText("equipment");
        return new LotFilter.Which(
                given.optionalId("organisationId", "Organisation"),
                type == null ? null : new EquipmentCode(type),
                given.optionalInteger("minimumQuantity"),
                null);
    }

    private static Object availabilityOf(EquipmentLot lot, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        return Fields.<TimeWindow>whole(env, "availabilityOfLot", lot.id())
                .thenApply(windows -> Connections.of(page, windows));
    }
}
