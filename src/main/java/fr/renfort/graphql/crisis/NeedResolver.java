package fr.renfort.graphql.crisis;

import fr.renfort.crisis.EquipmentNeed;
import fr.renfort.crisis.ExpertNeed;
import fr.renfort.crisis.Need;
import fr.renfort.crisis.Requests;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** What requests ask for. */
@Singleton
final class NeedResolver implements Wiring {

    private final Requests requests;

    NeedResolver(Requests requests) {
        this.requests = requests;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        shared(Fields.of(wiring, "ExpertNeed", ExpertNeed.class), ExpertNeed::asked)
                .loaded("request", "ReinforcementRequest", ExpertNeed::request)
                .loaded("skill", "skill", need -> need.asked().skill())
                .value("minimumLevel", need -> need.asked().minimumLevel())
                .value("headcount", need -> need.asked().headcount())
                .value("mode", need -> need.asked().work().mode())
                .value("pattern", need -> need.asked().work().pattern());
        shared(Fields.of(wiring, "EquipmentNeed", EquipmentNeed.class), EquipmentNeed::asked)
                .loaded("request", "ReinforcementRequest", EquipmentNeed::request)
                .loaded("equipment", "equipmentType", need -> need.asked().type())
                .value("quantity", need -> need.asked().quantity());
    }

    private static <T> Fields<T> shared(Fields<T> fields, Function<T, Need> asked) {
        return fields.value("priority", need -> asked.apply(need).priority())
                .value("startsAt", need -> asked.apply(need).window().from())
                .value("endsAt", need -> asked.apply(need).window().to())
                .value("reviewOn", need -> asked.apply(need).window().reviewOn());
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("ExpertNeed", ExpertNeed.class, ExpertNeed::id, requests::expertNeeds);
        loaders.node("EquipmentNeed", EquipmentNeed.class, EquipmentNeed::id, requests::equipmentNeeds);
    }
}
