package fr.renfort.graphql.territory;

import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Ght;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.LegalEntity;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Legal entities, their sites, and their hospital groups. */
@Singleton
final class LegalEntityResolver implements Wiring {

    private final LegalEntities entities;
    private final Establishments establishments;

    LegalEntityResolver(LegalEntities entities, Establishments establishments) {
        this.entities = entities;
        this.establishments = establishments;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "LegalEntity", LegalEntity.class)
                .value("finess", entity -> entity.finess().value())
                .loaded("ght", "ghtByCode", LegalEntity::ghtCode)
                .fetched("establishments", LegalEntityResolver::establishmentsOf);
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("LegalEntity", LegalEntity.class, LegalEntity::id, (viewer, ids) -> entities.byIds(ids));
        loaders.<String, Ght>add("ghtByCode", (viewer, codes) -> entities.ghts(codes));
        loaders.<UUID, List<Establishment>>add(
                "establishmentsOfLegalEntity", (viewer, ids) -> establishments.ofLegalEntities(ids));
    }

    private static Object establishmentsOf(LegalEntity entity, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        return Fields.<Establishment>whole(env, "establishmentsOfLegalEntity", entity.id())
                .thenApply(sites -> Connections.of(page, sites));
    }
}
