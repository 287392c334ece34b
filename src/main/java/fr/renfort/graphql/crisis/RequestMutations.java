package fr.renfort.graphql.crisis;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.crisis.RequestDesk;
import fr.renfort.crisis.RequestState;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What can be done with requests for reinforcement. */
@Singleton
final class RequestMutations implements Wiring {

    private final RequestDesk desk;

    RequestMutations(RequestDesk desk) {
        this.desk = desk;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("requestReinforcement", this::request)
                        .dataFetcher("triageRequest", this::triage)
                        .dataFetcher("stepRequest", this::step));
    }

    private Object request(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload("request", desk.requestReinforcement(Caller.of(env).viewer(), RequestInput.request(input)));
    }

    private Object triage(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "request",
                desk.triage(
                        Caller.of(env).viewer(),
                        id(input),
                        input.integer("version"),
                        RequestInput.grid(input),
                        input.optionalInteger("severity")));
    }

    private Object step(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "request",
                desk.step(
                        Caller.of(env).viewer(),
                        id(input),
                        input.integer("version"),
                        new RequestDesk.Move(
                                input.choice("state", RequestState.class),
                                input.optionalText("reason"),
                                input.confirmed())));
    }

    private static UUID id(Input input) {
        return input.id("id", "ReinforcementRequest");
    }
}
