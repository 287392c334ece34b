package fr.renfort.graphql.run;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.access.Viewer;
import fr.renfort.board.Board;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Lists;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.run.PlanningRun;
import fr.renfort.run.PlanningRun.Progress;
import fr.renfort.run.PlanningRun.Result;
import fr.renfort.run.RunFilter;
import fr.renfort.run.RunProgress;
import fr.renfort.run.RunQueue;
import fr.renfort.run.Runs;
import fr.renfort.situation.PolicyFormat;
import fr.renfort.territory.Region;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Planning runs and what their plans score. */
@Singleton
final class RunResolver implements Wiring {

    private static final String OF_REGION = "runsOfRegion";
    private static final String LATEST = "latestRun";

    private final Runs runs;
    private final RunQueue queue;
    private final RunProgress progress;

    RunResolver(Runs runs, RunQueue queue, RunProgress progress) {
        this.runs = runs;
        this.queue = queue;
        this.progress = progress;
    }

    /** The last run of a region. */
    private record Latest(String region, boolean exercise) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class).fetched("planningRuns", RunResolver::ofRegion);
        Fields.of(wiring, "Board", Board.class)
                .loaded("lastRun", LATEST, board -> new Latest(board.region(), board.exercise()));
        Fields.of(wiring, "PlanningRun", PlanningRun.class)
                .loaded("region", "regionByCode", PlanningRun::region)
                .value("door", run -> run.origin().door())
                .value("exercise", run -> run.origin().exercise())
                .value("queuedAt", run -> run.course().queuedAt())
                .value("startedAt", run -> run.course().startedAt())
                .value("finishedAt", run -> run.course().finishedAt())
                .value("seed", run -> Long.toString(run.seed()))
                .value("solveMillis", ofResult(Result::solveMillis))
                .value("travelSource", ofResult(Result::travelSource))
                .value(
                        "policy",
                        run -> run.result() == null
                                ? null
                                : PolicyFormat.read(run.region(), run.result().policy()))
                .value("steps", ofResult(Result::steps))
                .fetched(
                        "cause",
                        (run, env) -> Caller.of(env).viewer().seesNames()
                                ? run.origin().cause()
                                : null)
                .value("night", run -> run.origin().night())
                .value(
                        "stoppedAt",
                        run -> run.stop() == null ? null : run.stop().at())
                .value("score", ofResult(ShownScore::of))
                .loaded("plan", "planOfRun", PlanningRun::id);
        Fields.of(wiring, "RunProgress", Progress.class)
                .value("elapsedSeconds", progress -> seconds(progress.elapsed()))
                .value("remainingSeconds", progress -> seconds(progress.remaining()));
        Fields.of(wiring, "Score", ShownScore.class)
                .value("hard", score -> score.total().hard())
                .value("medium", score -> score.total().medium())
                .value("soft", score -> score.total().soft())
                .value("rules", ShownScore::rules);
        Fields.of(wiring, "RulePenalty", ShownScore.Penalty.class)
                .value("rule", penalty -> penalty.rule().name())
                .value("penalty", ShownScore.Penalty::points);
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("planRegion", this::plan).dataFetcher("stopPlanningRun", this::stop));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("PlanningRun", PlanningRun.class, PlanningRun::id, runs::byIds);
        Lists.<String, RunFilter, PlanningRun>add(loaders, OF_REGION, runs::lists);
        loaders.<Latest, PlanningRun>add(LATEST, this::latest);
    }

    private Map<Latest, PlanningRun> latest(Viewer viewer, Set<Latest> asked) {
        Map<Latest, PlanningRun> found = new HashMap<>();
        asked.stream()
                .collect(
                        Collectors.groupingBy(Latest::exercise, Collectors.mapping(Latest::region, Collectors.toSet())))
                .forEach((exercise, regions) -> runs.latest(viewer, regions, exercise)
                        .forEach((region, run) -> found.put(new Latest(region, exercise), run)));
        return found;
    }

    private static Function<PlanningRun, @Nullable Object> ofResult(Function<Result, Object> reading) {
        return run -> run.result() == null ? null : reading.apply(run.result());
    }

    private static Object ofRegion(Region region, DataFetchingEnvironment env) {
        RunFilter filter = Input.ofArguments(env).optionalObject("filter", RunResolver::filter);
        return Lists.<PlanningRun>load(
                env,
                OF_REGION,
                region.code(),
                filter == null ? RunFilter.ANY : filter,
                run -> List.of(run.course().queuedAt().toString(), run.id().toString()));
    }

    private static RunFilter filter(Input given) {
        return new RunFilter(
                given.choices("states", PlanningRun.State.class),
                given.choices("doors", PlanningRun.Door.class),
                given.optionalFlag("exercise"),
                given.optionalInstant("from"),
                given.optionalInstant("to"));
    }

    private Object plan(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "planningRun",
                queue.planByHand(Caller.of(env).viewer(), input.text("regionCode"), input.flag("exercise")));
    }

    private Object stop(DataFetchingEnvironment env) {
        return payload(
                "planningRun",
                progress.stop(Caller.of(env).viewer(), Input.of(env).id("id", "PlanningRun")));
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis() / 1_000.0;
    }
}
