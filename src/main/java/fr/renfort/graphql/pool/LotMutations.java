package fr.renfort.graphql.pool;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.LotChange;
import fr.renfort.pool.LotParts;
import fr.renfort.pool.LotRegister;
import fr.renfort.pool.LotSplit;
import fr.renfort.pool.NewLot;
import fr.renfort.territory.EquipmentKind;
import fr.renfort.territory.EquipmentLabel;
import fr.renfort.territory.Nomenclature;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.Outcome;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with lots of equipment. */
@Singleton
final class LotMutations implements Wiring {

    private final LotRegister register;
    private final Nomenclature nomenclature;

    LotMutations(LotRegister register, Nomenclature nomenclature) {
        this.register = register;
        this.nomenclature = nomenclature;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("registerEquipmentLot", this::register)
                        .dataFetcher("changeEquipmentLot", this::change)
                        .dataFetcher("splitEquipmentLot", this::split)
                        .dataFetcher("withdrawEquipmentLot", this::withdraw));
    }

    private Object register(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        EquipmentCode type = new EquipmentCode(input.text("equipment"));
        NewLot lot = new NewLot(
                input.id("organisationId", "Organisation"),
                new EquipmentLot.Details(
                        type,
                        kind(input, type),
                        input.text("label"),
                        input.integer("quantity"),
                        input.integer("handlingMinutes"),
                        input.integer("maxTravelMinutes")),
                PoolInput.base(input),
                input.objects("availability", PoolInput::window));
        return payload("equipmentLot", register.register(Caller.of(env).viewer(), lot));
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        LotChange change = new LotChange(
                id(input),
                input.integer("version"),
                details -> changed(details, input),
                null,
                input.gives("availability") ? input.objects("availability", PoolInput::window) : null,
                input.confirmed());
        return payload("equipmentLot", register.change(Caller.of(env).viewer(), change));
    }

    private Object split(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        LotSplit split =
                new LotSplit(id(input), input.integer("version"), input.integer("quantity"), input.text("label"));
        Outcome<LotParts> parts = register.split(Caller.of(env).viewer(), split);
        return payload(parts, done -> Map.of("equipmentLot", done.rest(), "part", done.part()));
    }

    private Object withdraw(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "equipmentLot",
                register.withdraw(Caller.of(env).viewer(), id(input), input.integer("version"), input.confirmed()));
    }

    private static UUID id(Input input) {
        return input.id("id", "EquipmentLot");
    }

    /** That of the type where nothing is said; of an unknown type any: the register refuses it. */
    private EquipmentKind kind(Input input, EquipmentCode type) {
        EquipmentKind said = input.optionalChoice("kind", EquipmentKind.class);
        return said != null
                ? said
                : nomenclature.find(type).map(EquipmentLabel::kind).orElse(EquipmentKind.RETURNABLE);
    }

    private static EquipmentLot.Details changed(EquipmentLot.Details details, Input input) {
        String label = input.optionalText("label");
        return new EquipmentLot.Details(
                details.type(),
                details.kind(),
                label == null ? details.label() : label,
                or(input.optionalInteger("quantity"), details.quantity()),
                or(input.optionalInteger("handlingMinutes"), details.handlingMinutes()),
                or(input.optionalInteger("maxTravelMinutes"), details.maxTravelMinutes()));
    }

    private static int or(@Nullable Integer given, int present) {
        return given == null ? present : given;
    }
}
