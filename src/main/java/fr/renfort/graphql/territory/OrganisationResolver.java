package fr.renfort.graphql.territory;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.territory.NewOrganisation;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.OrganisationChange;
import fr.renfort.territory.OrganisationKind;
import fr.renfort.territory.OrganisationRegister;
import fr.renfort.territory.Organisations;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** Lenders. */
@Singleton
final class OrganisationResolver implements Wiring {

    private final Organisations organisations;
    private final OrganisationRegister register;

    OrganisationResolver(Organisations organisations, OrganisationRegister register) {
        this.organisations = organisations;
        this.register = register;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Organisation", Organisation.class)
                .loaded("region", "regionByCode", Organisation::regionCode);
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("registerOrganisation", this::register)
                        .dataFetcher("changeOrganisation", this::change));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("Organisation", Organisation.class, Organisation::id, (viewer, ids) -> organisations.byIds(ids));
    }

    private Object register(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        NewOrganisation organisation = new NewOrganisation(
                input.text("regionCode"),
                input.text("name"),
                input.choice("kind", OrganisationKind.class),
                input.optionalId("legalEntityId", "LegalEntity"),
                input.integer("maxLentPerDay"),
                input.optionalInteger("dailyRestMinutes"));
        return payload("organisation", register.register(Caller.of(env).viewer(), organisation));
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        OrganisationChange change = new OrganisationChange(
                input.id("id", "Organisation"),
                input.optionalInteger("version"),
                input.optionalInteger("maxLentPerDay"),
                input.optionalInteger("dailyRestMinutes"));
        return payload("organisation", register.change(Caller.of(env).viewer(), change));
    }
}
