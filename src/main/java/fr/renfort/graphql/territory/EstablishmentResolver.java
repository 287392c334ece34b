package fr.renfort.graphql.territory;

import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.FinessValidity;
import fr.renfort.vocabulary.FinessNumber;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Hospital sites. */
@Singleton
final class EstablishmentResolver implements Wiring {

    private final Establishments establishments;

    EstablishmentResolver(Establishments establishments) {
        this.establishments = establishments;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher(
                        "establishment",
                        env -> establishments
                                .byFiness(
                                        new FinessNumber(Input.ofArguments(env).text("finess")))
                                .orElse(null)));
        Fields.of(wiring, "Establishment", Establishment.class)
                .value("finess", site -> site.finess().value())
                .list("finessNumbers", "finessNumbers", Establishment::id)
                .value("shortName", site -> site.description().shortName())
                .value("commune", site -> site.address().commune())
                .loaded("region", "regionByCode", Establishment::regionCode)
                .value("latitude", site -> site.point().latitude())
                .value("longitude", site -> site.point().longitude())
                .value("hasEmergency", site -> site.description().activity().emergency())
                .value("hasSamu", site -> site.description().activity().samu())
                .value("beds", site -> site.description().activity().beds())
                .loaded("legalEntity", "LegalEntity", Establishment::legalEntityId)
                .loaded("informationSystem", "InformationSystem", Establishment::informationSystemId);
        Fields.of(wiring, "FinessValidity", FinessValidity.class)
                .value("finess", number -> number.finess().value())
                .value(
                        "successor",
                        number -> number.successor() == null
                                ? null
                                : number.successor().value());
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node(
                "Establishment", Establishment.class, Establishment::id, (viewer, ids) -> establishments.byIds(ids));
        loaders.<UUID, List<FinessValidity>>add("finessNumbers", (viewer, ids) -> establishments.numbersOf(ids));
    }
}
