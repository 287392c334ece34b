package fr.renfort.graphql.mission;

import fr.renfort.access.Viewer;
import fr.renfort.board.Board;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Lists;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Person;
import fr.renfort.graphql.shape.Scalars;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Language;
import fr.renfort.mission.CallingCard;
import fr.renfort.mission.Coverage;
import fr.renfort.mission.Coverages;
import fr.renfort.mission.Duty;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionFilter;
import fr.renfort.mission.MissionOwner;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Missions;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Why;
import fr.renfort.planning.score.Rule;
import fr.renfort.pool.Expert;
import fr.renfort.situation.MissionSentences;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Region;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Missions with their duties, and how far requests are served. */
@Singleton
final class MissionResolver implements Wiring {

    private static final String OF = "missionsOf";
    private static final List<Rule> OF_PEOPLE = List.of(Rule.H1, Rule.H2, Rule.H3, Rule.H4);

    private final Missions missions;
    private final Coverages coverages;
    private final MissionSentences sentences;

    MissionResolver(Missions missions, Coverages coverages, MissionSentences sentences) {
        this.missions = missions;
        this.coverages = coverages;
        this.sentences = sentences;
    }

    private record Told(Language language, Mission mission) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class)
                .fetched("missions", (region, env) -> page(env, MissionOwner.REGION, region.code()));
        Fields.of(wiring, "Organisation", Organisation.class)
                .fetched("missions", (lender, env) -> page(env, MissionOwner.LENDER, lender.id()));
        Fields.of(wiring, "Expert", Expert.class)
                .fetched("missions", (expert, env) -> page(env, MissionOwner.EXPERT, expert.id()));
        Fields.of(wiring, "LegalEntity", LegalEntity.class)
                .fetched("missions", (hospital, env) -> page(env, MissionOwner.HOSPITAL, hospital.id()));
        Fields.of(wiring, "Plan", Plan.class)
                .fetched("missions", (plan, env) -> page(env, MissionOwner.PLAN, plan.id()));
        Fields.of(wiring, "ReinforcementRequest", ReinforcementRequest.class)
                .fetched("missions", (request, env) -> page(env, MissionOwner.REQUEST, request.id()))
                .loaded("coverage", "coverageOfRequest", ReinforcementRequest::id);
        Fields.of(wiring, "Board", Board.class)
                .fetched(
                        "onSite",
                        (board, env) ->
                                page(env, MissionOwner.REGION, board.region(), ofBoard(board, MissionState.ON_SITE)))
                .fetched(
                        "coming",
                        (board, env) -> page(
                                env,
                                MissionOwner.REGION,
                                board.region(),
                                ofBoard(board, MissionState.COMMITTED, MissionState.MOBILISED)));
        Fields.of(wiring, "Mission", Mission.class)
                .loaded("expert", "Expert", Mission::expert)
                .fetched(
                        "callingCard",
                        (mission, env) -> Caller.of(env).viewer().seesNames() ? card(mission, env) : null)
                .loaded("organisation", "Organisation", Mission::lender)
                .loaded(
                        "establishment",
                        "Establishment",
                        mission -> mission.destination().site().establishment())
                .loaded("need", "ExpertNeed", mission -> mission.destination().need())
                .loaded("skill", "skill", mission -> mission.stay().skill())
                .value("mode", mission -> mission.stay().mode())
                .value("startsAt", mission -> mission.span().from())
                .value("endsAt", mission -> mission.span().to())
                .value("arrivalAt", mission -> mission.stay().journey().arrival())
                .value("travelMinutes", mission -> mission.stay().journey().travelMinutes())
                .fetched("duties", (mission, env) -> Connections.of(Connections.request(env), mission.duties()))
                .fetched(
                        "why",
                        (mission, env) -> Fields.<String>whole(
                                env, "whyOfMission", new Told(Caller.of(env).language(), mission)))
                .value("rulesMet", MissionResolver::rulesMet)
                .value(
                        "cost",
                        mission -> mission.why() == null
                                ? List.of()
                                : RuleCost.of(mission.why().cost()))
                .value(
                        "runnerUp",
                        mission -> mission.why() == null ? null : mission.why().runnerUp())
                .value("answerBy", mission -> mission.progress().answerBy())
                .value("reason", mission -> mission.progress().reason())
                .value("version", mission -> mission.progress().version());
        Fields.of(wiring, "CallingCard", CallingCard.class).value("phoneNumber", card -> Scalars.dialled(card.phone()));
        Fields.of(wiring, "RunnerUp", Why.RunnerUp.class).loaded("expert", "Expert", Why.RunnerUp::expert);
        Fields.of(wiring, "Duty", Duty.class)
                .value("startsAt", duty -> duty.window().from())
                .value("endsAt", duty -> duty.window().to());
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("Mission", Mission.class, Mission::id, missions::byIds);
        for (MissionOwner owner : MissionOwner.values()) {
            Lists.<Object, MissionFilter.Which, Mission>add(
                    loaders,
                    OF + owner,
                    (viewer, keys, which, page) -> missions.lists(viewer, owner, keys, which, page));
        }
        loaders.<UUID, Coverage>add("coverageOfRequest", coverages::of);
        loaders.add("whyOfMission", this::why);
    }

    /** E1 to E6 as they were checked, and the hard rules that the mission adds no breach of. */
    private static List<String> rulesMet(Mission mission) {
        Why why = mission.why();
        return why == null
                ? List.of()
                : Stream.concat(
                                why.met().stream().map(Enum::name).sorted(),
                                OF_PEOPLE.stream()
                                        .filter(rule -> why.cost().getOrDefault(rule, 0L) <= 0)
                                        .map(Enum::name))
                        .toList();
    }

    private Map<Told, List<String>> why(Viewer viewer, Set<Told> wanted) {
        Map<Told, List<String>> why = new HashMap<>();
        wanted.stream().collect(Collectors.groupingBy(Told::language)).forEach((language, told) -> {
            Map<UUID, List<String>> ofMission = sentences.of(
                    viewer, language, told.stream().map(Told::mission).toList());
            told.forEach(
                    each -> why.put(each, ofMission.getOrDefault(each.mission().id(), List.of())));
        });
        return why;
    }

    private static @Nullable Object card(Mission mission, DataFetchingEnvironment env) {
        Person expert = new Person(mission.destination().region(), mission.expert());
        return expert.shows(env, "Mission.callingCard", mission.card());
    }

    private static Object page(DataFetchingEnvironment env, MissionOwner owner, Object key) {
        return page(env, owner, key, BookingFilter.of(env));
    }

    private static Object page(DataFetchingEnvironment env, MissionOwner owner, Object key, MissionFilter.Which which) {
        return Lists.<Mission>load(
                env,
                OF + owner,
                key,
                which,
                mission ->
                        List.of(mission.span().from().toString(), mission.id().toString()));
    }

    private static MissionFilter.Which ofBoard(Board board, MissionState... states) {
        return MissionFilter.ANY.in(Set.of(states)).ofExercises(board.exercise());
    }
}
