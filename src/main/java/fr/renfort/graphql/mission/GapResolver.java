package fr.renfort.graphql.mission;

import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Language;
import fr.renfort.mission.Gap;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.situation.ReasonSentences;
import fr.renfort.situation.UnservedLines;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What plans leave unserved, and why each who might serve cannot. */
@Singleton
final class GapResolver implements Wiring {

    private final ReasonSentences sentences;
    private final UnservedLines lines;

    GapResolver(ReasonSentences sentences, UnservedLines lines) {
        this.sentences = sentences;
        this.lines = lines;
    }

    /** One who does not serve. */
    private record Obstacle(WhyNot whyNot, boolean person, String region) {

        UUID id() {
            return UUID.fromString(whyNot.id());
        }
    }

    /** What is told once for all obstacles of a page: in which language, and in whose time. */
    private record Hearer(Language language, String region) {}

    private record Told(Hearer hearer, WhyNot whyNot) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Gap", Gap.class)
                .value("kind", GapResolver::kind)
                .loaded(
                        "expertNeed",
                        "ExpertNeed",
                        gap -> ofEquipment(gap) ? null : gap.target().need())
                .loaded(
                        "equipmentNeed",
                        "EquipmentNeed",
                        gap -> ofEquipment(gap) ? gap.target().need() : null)
                .value("seat", gap -> gap.missing() instanceof Gap.Seat seat ? seat.seat() : null)
                .value("startsAt", gap -> gap.window().from())
                .value("endsAt", gap -> gap.window().to())
                .value("missingUnits", gap -> gap.missing() instanceof Gap.Units units ? units.units() : null)
                .value(
                        "haveTheSkill",
                        gap -> gap.missing() instanceof Gap.Seat ? gap.why().size() : null)
                .fetched("summary", (gap, env) -> lines.summary(Caller.of(env).language(), gap))
                .fetched("obstacles", GapResolver::obstacles);
        Fields.of(wiring, "Obstacle", Obstacle.class)
                .loaded("expert", "Expert", obstacle -> obstacle.person() ? obstacle.id() : null)
                .loaded("lot", "EquipmentLot", obstacle -> obstacle.person() ? null : obstacle.id())
                .value(
                        "rules",
                        obstacle -> obstacle.whyNot().reasons().stream()
                                .map(ReasonSentences::rule)
                                .distinct()
                                .toList())
                .fetched(
                        "reasons",
                        (obstacle, env) -> Fields.<String>whole(
                                env,
                                "reasonsOfObstacle",
                                new Told(new Hearer(Caller.of(env).language(), obstacle.region()), obstacle.whyNot())));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.<Told, List<String>>add("reasonsOfObstacle", (viewer, told) -> reasons(told));
    }

    private Map<Told, List<String>> reasons(Set<Told> wanted) {
        Map<Told, List<String>> reasons = new HashMap<>();
        wanted.stream().collect(Collectors.groupingBy(Told::hearer)).forEach((hearer, told) -> {
            List<List<String>> sentencesOfEach = sentences.of(
                    hearer.language(),
                    hearer.region(),
                    told.stream().map(Told::whyNot).toList());
            for (int i = 0; i < told.size(); i++) {
                reasons.put(told.get(i), sentencesOfEach.get(i));
            }
        });
        return reasons;
    }

    private static Object obstacles(Gap gap, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        return Loaders.<ReinforcementRequest>load(
                        env, "ReinforcementRequest", gap.target().request())
                .thenApply(request -> Connections.of(page, request == null ? List.of() : obstacles(gap, request)));
    }

    private static List<Obstacle> obstacles(Gap gap, ReinforcementRequest request) {
        return gap.why().stream()
                .map(whyNot ->
                        new Obstacle(whyNot, !ofEquipment(gap), request.origin().region()))
                .toList();
    }

    private static boolean ofEquipment(Gap gap) {
        return gap.missing() instanceof Gap.Units;
    }

    private static String kind(Gap gap) {
        if (gap.missing() instanceof Gap.Seat) {
            return "SEAT";
        }
        return ofEquipment(gap) ? "EQUIPMENT" : "TOO_SHORT";
    }
}
