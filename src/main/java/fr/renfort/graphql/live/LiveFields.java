package fr.renfort.graphql.live;

import fr.renfort.crisis.Incident;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.graphql.shape.Followed;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.LiveField;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.Loan;
import fr.renfort.mission.Mission;
import fr.renfort.mission.Plan;
import fr.renfort.run.PlanningRun;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** What can be followed. */
@Singleton
final class LiveFields implements Wiring {

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Subscription",
                field -> field.dataFetcher(
                                "planningRunProgress",
                                LiveField.of(
                                        PlanningRun.class,
                                        given -> Followed.one(Changed.RUN, given.id("id", Changed.RUN)),
                                        LiveFields::over))
                        .dataFetcher("planningRunChanged", LiveField.of(PlanningRun.class, ofRegion(Changed.RUN)))
                        .dataFetcher("planChanged", LiveField.of(Plan.class, ofRegion("Plan")))
                        .dataFetcher("incidentChanged", LiveField.of(Incident.class, seen("Incident")))
                        .dataFetcher(
                                "reinforcementRequestChanged",
                                LiveField.of(ReinforcementRequest.class, seen("ReinforcementRequest")))
                        .dataFetcher("missionChanged", LiveField.of(Mission.class, seen("Mission")))
                        .dataFetcher("loanChanged", LiveField.of(Loan.class, seen("Loan"))));
    }

    private static Function<Input, Followed> ofRegion(String type) {
        return given -> Followed.in(type, given.text("regionCode"));
    }

    private static Function<Input, Followed> seen(String type) {
        return given -> Followed.in(type, given.optionalText("regionCode"));
    }

    private static boolean over(PlanningRun run) {
        return run.state() == PlanningRun.State.DONE || run.state() == PlanningRun.State.FAILED;
    }
}
