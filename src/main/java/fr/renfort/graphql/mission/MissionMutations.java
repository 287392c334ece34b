package fr.renfort.graphql.mission;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.DeclineScope;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionDesk;
import fr.renfort.mission.Refusal;
import fr.renfort.situation.byhand.Answers;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The steps that missions take. */
@Singleton
final class MissionMutations implements Wiring {

    private final MissionDesk desk;
    private final Answers answers;

    MissionMutations(MissionDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("acceptMission", this::accept)
                        .dataFetcher("declineMission", this::decline)
                        .dataFetcher("commitMission", step(desk::commit))
                        .dataFetcher("recallMission", because(desk::recall))
                        .dataFetcher("withdrawMission", because(desk::withdraw))
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

    private Object accept(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "mission",
                answers.accept(
                        Caller.of(env).viewer(),
                        id(input),
                        input.integer("version"),
                        new Answers.Wish(input.optionalInstant("until"), input.optionalId("expertId", "Expert"))));
    }

    /** How a lender says no, to a mission or to a loan. */
    static Refusal refusal(Input input) {
        return new Refusal(input.text("reason"), input.choice("scope", DeclineScope.class));
    }

    private static DataFetcher<Object> step(PlainStep<Mission> step) {
        return PlainStep.of("mission", "Mission", step);
    }

    private static DataFetcher<Object> because(ReasonedStep<Mission> step) {
        return ReasonedStep.of("mission", "Mission", step);
    }

    private static UUID id(Input input) {
        return input.id("id", "Mission");
    }
}
