package fr.renfort.graphql.pool;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.LotFilter;
import fr.renfort.pool.Lots;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Lots of equipment. */
@Singleton
final class LotResolver implements Wiring {

    private final Lots lots;

    LotResolver(Lots lots) {
        this.lots = lots;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class).fetched("equipmentLots", this::ofRegion);
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
        loaders.<UUID, List<TimeWindow>>add("availabilityOfLot", lots::availabilityOf);
    }

    private Object ofRegion(Region region, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        LotFilter filter = Input.ofArguments(env).optionalObject("filter", given -> filter(region, given));
        return Connections.of(
                page,
                lots.list(Caller.of(env).viewer(), filter == null ? LotFilter.of(region.code()) : filter, page),
                lot -> List.of(lot.details().type().value(), lot.id().toString()));
    }

    private static LotFilter filter(Region region, Input given) {
        String type = given.optionalText("equipment");
        return new LotFilter(
                region.code(),
                given.optionalId("organisationId", "Organisation"),
                type == null ? null : new EquipmentCode(type));
    }

    private static Object availabilityOf(EquipmentLot lot, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        return Fields.<TimeWindow>whole(env, "availabilityOfLot", lot.id())
                .thenApply(windows -> Connections.of(page, windows));
    }
}
