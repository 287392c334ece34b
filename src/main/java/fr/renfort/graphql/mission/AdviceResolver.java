package fr.renfort.graphql.mission;

import fr.renfort.crisis.ExpertNeed;
import fr.renfort.graphql.crisis.RequestInput;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.planning.advice.AssignmentCheck;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.planning.score.Score;
import fr.renfort.situation.ImaginedNeed;
import fr.renfort.situation.advice.AssignmentChecks;
import fr.renfort.situation.advice.AssignmentChecks.Checked;
import fr.renfort.situation.advice.Candidacy;
import fr.renfort.situation.advice.WhoCould;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who could come, and what an assignment made by hand would break. */
@Singleton
final class AdviceResolver implements Wiring {

    private static final int MOST_SEVERITY = 4;

    private final WhoCould whoCould;
    private final AssignmentChecks checks;
    private final Establishments establishments;

    AdviceResolver(WhoCould whoCould, AssignmentChecks checks, Establishments establishments) {
        this.whoCould = whoCould;
        this.checks = checks;
        this.establishments = establishments;
    }

    /** A shift of a check, told in the time of a region. */
    private record CheckedShift(AssignmentCheck.Shift shift, String region) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("candidatesFor", this::candidatesFor)
                        .dataFetcher("checkAssignment", this::checkAssignment)
                        .dataFetcher("checkLoan", this::checkLoan));
        Fields.of(wiring, "ExpertNeed", ExpertNeed.class).fetched("candidates", AdviceResolver::candidates);
        Fields.of(wiring, "Candidate", Candidacy.class)
                .loaded("expert", "Expert", Candidacy::expert)
                .value("cost", candidacy -> RuleCost.of(candidacy.cost()))
                .fetched(
                        "obstacles",
                        (candidacy, env) -> ObstacleReasons.details(env, candidacy.region(), candidacy.whyNot()));
        Fields.of(wiring, "AssignmentCheck", Checked.class)
                .value("allowed", checked -> checked.check().allowed())
                .value("shifts", AdviceResolver::shifts)
                .value("difference", checked -> checked.check().difference())
                .value("cost", checked -> RuleCost.of(checked.check().cost()))
                .fetched(
                        "obstacles",
                        (checked, env) -> ObstacleReasons.details(
                                env,
                                checked.region(),
                                new WhyNot("", checked.check().reasons())));
        Fields.of(wiring, "CheckedShift", CheckedShift.class)
                .value("startsAt", checked -> checked.shift().open().from())
                .value("endsAt", checked -> checked.shift().open().to())
                .value(
                        "seat",
                        checked -> checked.shift().seat().isPresent()
                                ? checked.shift().seat().getAsInt()
                                : null)
                .loaded(
                        "replaces",
                        "Expert",
                        checked -> checked.shift().replaces() == null
                                ? null
                                : UUID.fromString(checked.shift().replaces()))
                .fetched(
                        "obstacles",
                        (checked, env) -> ObstacleReasons.details(
                                env,
                                checked.region(),
                                new WhyNot("", checked.shift().reasons())));
        Fields.of(wiring, "ScoreDifference", Score.class).value("hard", Score::hard);
        Fields.of(wiring, "RuleCost", RuleCost.class)
                .value("rule", cost -> cost.rule().name());
    }

    @Override
    public void load(Loaders loaders) {
        loaders.<WhoCould.Question, List<Candidacy>>add("candidatesOfNeed", whoCould::of);
    }

    private static List<CheckedShift> shifts(Checked checked) {
        return checked.check().shifts().stream()
                .map(shift -> new CheckedShift(shift, checked.region()))
                .toList();
    }

    private static Object candidates(ExpertNeed need, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        Input given = Input.ofArguments(env);
        WhoCould.Question question =
                new WhoCould.Question(need, given.integer("seat"), given.optionalInstant("startsAt"));
        return Loaders.<List<Candidacy>>load(env, "candidatesOfNeed", question)
                .thenApply(found -> found == null ? null : Connections.of(page, found));
    }

    private @Nullable Object candidatesFor(DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        Input given = Input.of(env);
        Establishment site = establishments
                .byIds(Set.of(given.id("establishmentId", "Establishment")))
                .get(given.id("establishmentId", "Establishment"));
        int severity = given.integer("severity");
        InvalidValueException.unless(
                severity >= 1 && severity <= MOST_SEVERITY,
                "severity",
                "error.crisis.severity",
                Integer.toString(severity),
                Integer.toString(MOST_SEVERITY));
        ImaginedNeed need =
                site == null ? null : new ImaginedNeed(site, severity, given.object("need", RequestInput::people));
        return need == null
                ? null
                : whoCould.of(Caller.of(env).viewer(), need)
                        .map(found -> Connections.of(page, found))
                        .orElse(null);
    }

    private @Nullable Object checkAssignment(DataFetchingEnvironment env) {
        Input given = Input.of(env);
        return checks.ofExpert(
                        Caller.of(env).viewer(),
                        given.id("needId", "ExpertNeed"),
                        given.id("expertId", "Expert"),
                        new TimeWindow(given.instant("from"), given.instant("to")))
                .orElse(null);
    }

    private @Nullable Object checkLoan(DataFetchingEnvironment env) {
        Input given = Input.of(env);
        return checks.ofLot(
                        Caller.of(env).viewer(), given.id("needId", "EquipmentNeed"), given.id("lotId", "EquipmentLot"))
                .orElse(null);
    }
}
