package fr.renfort.graphql.mission;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.ByHand;
import fr.renfort.mission.HandBook;
import fr.renfort.mission.HandWritten;
import fr.renfort.mission.Mission;
import fr.renfort.situation.byhand.HandAssignments;
import fr.renfort.vocabulary.TimeWindow;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Missions that coordinators make by hand. */
@Singleton
final class HandMutations implements Wiring {

    private final HandAssignments assignments;
    private final HandBook book;

    HandMutations(HandAssignments assignments, HandBook book) {
        this.assignments = assignments;
        this.book = book;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation ->
                        mutation.dataFetcher("assignExpert", this::assign).dataFetcher("extendMission", this::extend));
        Fields.of(wiring, "Mission", Mission.class).loaded("byHand", "byHandOfMission", Mission::id);
    }

    @Override
    public void load(Loaders loaders) {
        loaders.<UUID, ByHand>add("byHandOfMission", book::byMissions);
    }

    private Object assign(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        HandAssignments.Wanted wanted = new HandAssignments.Wanted(
                input.id("needId", "ExpertNeed"),
                input.id("expertId", "Expert"),
                new TimeWindow(input.instant("from"), input.instant("to")));
        return payload("mission", assignments.assign(Caller.of(env).viewer(), wanted, motive(input)));
    }

    private Object extend(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "mission",
                assignments.extend(
                        Caller.of(env).viewer(),
                        input.id("id", "Mission"),
                        input.integer("version"),
                        input.instant("until"),
                        motive(input)));
    }

    private static HandWritten.Motive motive(Input input) {
        return new HandWritten.Motive(input.optionalText("reason"), input.optionalText("derogation"));
    }
}
