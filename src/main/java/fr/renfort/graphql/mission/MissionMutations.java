package fr.renfort.graphql.mission;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.DeclineScope;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionDesk;
import fr.renfort.mission.Refusal;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The steps that missions take. */
@Singleton
final class MissionMutations implements Wiring {

    private final MissionDesk desk;

    MissionMutations(MissionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("acceptMission", step(desk::accept))
                        .dataFetcher("declineMission", this::decline)
                        .dataFetcher("commitMission", step(desk::commit))
                        .dataFetcher("recallMission", this::recall)
                        .dataFetcher("mobiliseMission", step(desk::mobilise))
                        .dataFetcher("arriveMission", step(desk::arrive))
                        .dataFetcher("missMission", step(desk::miss))
                        .dataFetcher("releaseMission", step(desk::release))
                        .dataFetcher("returnMission", step(desk::confirmReturn)));
    }

    private Object decline(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "mission", desk.decline(Caller.of(env).viewer(), id(input), input.integer("version"), refusal(input)));
    }

    private Object recall(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "mission",
                desk.recall(Caller.of(env).viewer(), id(input), input.integer("version"), input.text("reason")));
    }

    /** How a lender says no, to a mission or to a loan. */
    static Refusal refusal(Input input) {
        return new Refusal(input.text("reason"), input.choice("scope", DeclineScope.class));
    }

    private static DataFetcher<Object> step(PlainStep<Mission> step) {
        return PlainStep.of("mission", "Mission", step);
    }

    private static UUID id(Input input) {
        return input.id("id", "Mission");
    }
}
