package fr.renfort.graphql.run;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.board.Board;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Lists;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Messages;
import fr.renfort.run.Alarms;
import fr.renfort.run.RunAlarm;
import fr.renfort.territory.Region;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;

/** What coordinators must know about runs. */
@Singleton
final class AlarmResolver implements Wiring {

    private static final String OF_REGION = "alarmsOfRegion";

    private final Alarms alarms;
    private final Messages messages;

    AlarmResolver(Alarms alarms, Messages messages) {
        this.alarms = alarms;
        this.messages = messages;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class).fetched("alarms", (region, env) -> page(env, region.code()));
        Fields.of(wiring, "Board", Board.class).fetched("alarms", (board, env) -> page(env, board.region()));
        Fields.of(wiring, "RunAlarm", RunAlarm.class)
                .loaded("region", "regionByCode", RunAlarm::region)
                .value("kind", alarm -> alarm.cause() instanceof RunAlarm.MissedNight ? "MISSED_NIGHT" : "FAILED_RUN")
                .value("night", alarm -> alarm.cause() instanceof RunAlarm.MissedNight missed ? missed.night() : null)
                .loaded(
                        "run",
                        "PlanningRun",
                        alarm -> alarm.cause() instanceof RunAlarm.FailedRun failed ? failed.run() : null)
                .fetched("sentence", this::sentence)
                .value(
                        "acknowledgedAt",
                        alarm -> alarm.acknowledged() == null
                                ? null
                                : alarm.acknowledged().at());
        wiring.type("Mutation", mutation -> mutation.dataFetcher("acknowledgeAlarm", this::acknowledge));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("RunAlarm", RunAlarm.class, RunAlarm::id, alarms::byIds);
        Lists.<String, Boolean, RunAlarm>add(
                loaders, OF_REGION, (viewer, regions, unfiltered, page) -> alarms.open(viewer, regions, page));
    }

    private static Object page(DataFetchingEnvironment env, String region) {
        return Lists.<RunAlarm>load(
                env,
                OF_REGION,
                region,
                true,
                alarm -> List.of(alarm.raisedAt().toString(), alarm.id().toString()));
    }

    private String sentence(RunAlarm alarm, DataFetchingEnvironment env) {
        return alarm.cause() instanceof RunAlarm.MissedNight missed
                ? text(env, "alarm.missedNight", missed.night().toString())
                : text(env, "alarm.failedRun");
    }

    private String text(DataFetchingEnvironment env, String key, String... arguments) {
        return messages.text(Caller.of(env).language().locale(), key, List.of(arguments));
    }

    private Object acknowledge(DataFetchingEnvironment env) {
        return payload(
                "alarm",
                alarms.acknowledge(Caller.of(env).viewer(), Input.of(env).id("id", "RunAlarm")));
    }
}
