package fr.renfort.graphql.crisis;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.crisis.Incident;
import fr.renfort.crisis.IncidentChange;
import fr.renfort.crisis.IncidentDesk;
import fr.renfort.crisis.NewIncident;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.situation.homes.AttackScope;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** What can be done with incidents. */
@Singleton
final class IncidentMutations implements Wiring {

    private final IncidentDesk desk;
    private final AttackScope scope;

    IncidentMutations(IncidentDesk desk, AttackScope scope) {
        this.desk = desk;
        this.scope = scope;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("declareIncident", this::declare)
                        .dataFetcher("changeIncident", this::change)
                        .dataFetcher("closeIncident", this::close)
                        .dataFetcher("fileComplaint", this::fileComplaint));
    }

    private Object declare(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        NewIncident declared = new NewIncident(
                input.id("establishmentId", "Establishment"),
                new Incident.Facts(
                        input.text("title"),
                        input.choice("kind", Incident.Kind.class),
                        input.flag("exercise"),
                        input.instant("knownAt"),
                        input.flag("demandReceived"),
                        null),
                input.integer("severity"),
                input.ids("informationSystemIds", "InformationSystem"));
        return payload("incident", desk.declareIncident(Caller.of(env).viewer(), declared));
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        IncidentChange change = new IncidentChange(
                input.id("id", "Incident"),
                input.integer("version"),
                input.optionalText("title"),
                input.optionalChoice("kind", Incident.Kind.class),
                input.optionalFlag("demandReceived"),
                input.gives("informationSystemIds") ? input.ids("informationSystemIds", "InformationSystem") : null);
        return payload("incident", scope.change(Caller.of(env).viewer(), change, input.confirmed()));
    }

    private Object close(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "incident",
                desk.closeIncident(
                        Caller.of(env).viewer(),
                        input.id("id", "Incident"),
                        input.integer("version"),
                        input.confirmed()));
    }

    private Object fileComplaint(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "incident",
                desk.fileComplaint(
                        Caller.of(env).viewer(),
                        input.id("incidentId", "Incident"),
                        input.integer("version"),
                        new Incident.Complaint(input.instant("filedAt"), input.text("reference"))));
    }
}
