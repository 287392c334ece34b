package fr.renfort.graphql.mission;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.DeclineScope;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionDesk;
import fr.renfort.mission.Refusal;
import fr.renfort.vocabulary.Outcome;
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
                mutation -> mutation.dataFetcher("acceptMission", this::accept)
                        .dataFetcher("declineMission", this::decline)
                        .dataFetcher("commitMission", this::commit)
                        .dataFetcher("recallMission", this::recall)
                        .dataFetcher("mobiliseMission", env -> step(env, desk::mobilise))
                        .dataFetcher("arriveMission", env -> step(env, desk::arrive))
                        .dataFetcher("missMission", env -> step(env, desk::miss))
                        .dataFetcher("releaseMission", env -> step(env, desk::release))
                        .dataFetcher("returnMission", env -> step(env, desk::confirmReturn)));
    }

    private Object accept(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload("mission", desk.accept(Caller.of(env).viewer(), id(input), input.integer("version")));
    }

    private Object decline(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "mission", desk.decline(Caller.of(env).viewer(), id(input), input.integer("version"), refusal(input)));
    }

    private Object commit(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload("mission", desk.commit(Caller.of(env).viewer(), id(input), input.integer("version")));
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

    private static Object step(DataFetchingEnvironment env, PlainStep step) {
        Input input = Input.of(env);
        return payload("mission", step.take(Caller.of(env).viewer(), id(input), input.integer("version")));
    }

    /** A step of the desk that asks for nothing but the mission and the version that was read. */
    private interface PlainStep {
        Outcome<Mission> take(Viewer viewer, UUID mission, int version);
    }

    private static UUID id(Input input) {
        return input.id("id", "Mission");
    }
}
