package fr.renfort.graphql.crisis;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.crisis.PackageContent;
import fr.renfort.crisis.PackageOwner;
import fr.renfort.crisis.Packages;
import fr.renfort.crisis.ReinforcementPackage;
import fr.renfort.crisis.ReinforcementPackage.Item;
import fr.renfort.crisis.ReinforcementPackage.People;
import fr.renfort.crisis.ReinforcementPackage.Units;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Keepsake;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Language;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Packages that prefill requests. */
@Singleton
final class PackageResolver implements Wiring {

    static final String HOLDING_FOR = "packagesHoldingFor";

    private final Packages packages;

    PackageResolver(Packages packages) {
        this.packages = packages;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class)
                .list("packages", HOLDING_FOR, region -> PackageOwner.region(region.code()));
        Fields.of(wiring, "LegalEntity", LegalEntity.class)
                .list("packages", HOLDING_FOR, entity -> new PackageOwner(entity.regionCode(), entity.id()));
        Fields.of(wiring, "ReinforcementPackage", ReinforcementPackage.class)
                .fetched(
                        "label",
                        (known, env) -> Caller.of(env).language() == Language.EN
                                ? known.content().labelEn()
                                : known.content().labelFr())
                .value("regional", known -> known.origin() == ReinforcementPackage.Origin.REGION)
                .value("items", known -> known.content().items());
        Fields.of(wiring, "PackageItem", Item.class)
                .loaded("skill", "skill", item -> item instanceof People people ? people.skill() : null)
                .value("minimumLevel", item -> item instanceof People people ? people.minimumLevel() : null)
                .loaded("equipment", "equipmentType", item -> item instanceof Units units ? units.type() : null)
                .value(
                        "quantity",
                        item -> item instanceof People people ? people.headcount() : ((Units) item).quantity());
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("changePackage", this::change)
                        .dataFetcher("changeHospitalPackage", this::changeOfHospital)
                        .dataFetcher("removePackage", this::remove)
                        .dataFetcher("restorePackage", this::restore));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.keep(new Keepsake<>(
                "ReinforcementPackage",
                ReinforcementPackage.class,
                own -> own.id().toString(),
                (viewer, kept) -> packages.find(viewer, UUID.fromString(kept)).orElse(null)));
        loaders.<PackageOwner, List<ReinforcementPackage>>add(HOLDING_FOR, packages::lists);
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload("package", set(env, PackageOwner.region(input.text("regionCode"))));
    }

    private Object changeOfHospital(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "package",
                packages.owner(input.id("legalEntityId", "LegalEntity")).then(owner -> set(env, owner)));
    }

    private Outcome<ReinforcementPackage> set(DataFetchingEnvironment env, PackageOwner owner) {
        Input input = Input.of(env);
        return packages.change(
                Caller.of(env).viewer(), owner, input.optionalInteger("expectedVersion"), content(input));
    }

    private Object remove(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "package",
                owner(input)
                        .then(owner -> packages.remove(
                                Caller.of(env).viewer(),
                                owner,
                                input.optionalInteger("expectedVersion"),
                                input.text("code"))));
    }

    private Object restore(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "package",
                owner(input)
                        .then(owner -> packages.restore(
                                Caller.of(env).viewer(),
                                owner,
                                input.optionalInteger("expectedVersion"),
                                input.text("code"))));
    }

    private Outcome<PackageOwner> owner(Input input) {
        String region = input.optionalText("regionCode");
        UUID hospital = input.optionalId("legalEntityId", "LegalEntity");
        InvalidValueException.unless(
                (region == null) != (hospital == null), "legalEntityId", "error.graphql.packageOwner");
        return region == null
                ? packages.owner(Objects.requireNonNull(hospital))
                : Outcome.done(PackageOwner.region(region));
    }

    private static PackageContent content(Input input) {
        return new PackageContent(
                input.text("code"),
                input.text("labelFr"),
                input.text("labelEn"),
                input.objects("items", PackageResolver::item));
    }

    private static Item item(Input given) {
        boolean people = given.gives("skill");
        InvalidValueException.unless(
                people == given.gives("minimumLevel") && people != given.gives("equipment"),
                "",
                "error.graphql.packageItem");
        return people
                ? new People(
                        new SkillCode(given.text("skill")), given.integer("minimumLevel"), given.integer("quantity"))
                : new Units(new EquipmentCode(given.text("equipment")), given.integer("quantity"));
    }
}
