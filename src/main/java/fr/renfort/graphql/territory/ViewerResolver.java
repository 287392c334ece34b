package fr.renfort.graphql.territory;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Wiring;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** Who is asking. */
@Singleton
final class ViewerResolver implements Wiring {

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("viewer", env -> Caller.of(env).viewer()));
        Fields.of(wiring, "Viewer", Viewer.class)
                .each(
                        "regions",
                        "regionByCode",
                        viewer -> viewer.regions().stream().sorted().toList())
                .loaded("organisation", "Organisation", Viewer::lender)
                .loaded("hospital", "LegalEntity", Viewer::hospital)
                .loaded("expert", "Expert", Viewer::expert);
    }
}
