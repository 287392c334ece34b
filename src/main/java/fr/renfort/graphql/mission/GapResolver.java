package fr.renfort.graphql.mission;

import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.Gap;
import fr.renfort.planning.explain.Relaxation;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.situation.ReasonSentences;
import fr.renfort.situation.RelaxationSentences;
import fr.renfort.situation.UnservedLines;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What plans leave unserved, and why each who might serve cannot. */
@Singleton
final class GapResolver implements Wiring {

    private final UnservedLines lines;
    private final RelaxationSentences relaxations;

    GapResolver(UnservedLines lines, RelaxationSentences relaxations) {
        this.lines = lines;
        this.relaxations = relaxations;
    }

    /** One who does not serve. */
    private record Obstacle(WhyNot whyNot, boolean person, String region) {

        UUID id() {
            return UUID.fromString(whyNot.id());
        }
    }

    /** A relaxation of a gap, told in the time of a region. */
    private record Relaxed(Relaxation relaxation, boolean person, String region) {

        UUID id() {
            return UUID.fromString(relaxation.id());
        }
    }

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
                .fetched(
                        "haveTheSkill",
                        (gap, env) -> gap.missing() instanceof Gap.Seat
                                ? Caller.of(env).viewer().told(gap.why().size())
                                : null)
                .fetched(
                        "summary",
                        (gap, env) -> lines.summary(
                                Caller.of(env).viewer(), Caller.of(env).language(), gap))
                .fetched("obstacles", GapResolver::obstacles)
                .fetched("relaxation", GapResolver::relaxation);
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
                        (obstacle, env) -> ObstacleReasons.sentences(env, obstacle.region(), obstacle.whyNot()))
                .fetched(
                        "details",
                        (obstacle, env) -> ObstacleReasons.details(env, obstacle.region(), obstacle.whyNot()));
        Fields.of(wiring, "Relaxation", Relaxed.class)
                .value("dimension", relaxed -> relaxed.relaxation().dimension().name())
                .value("amount", relaxed -> amount(relaxed.relaxation()))
                .value("cost", relaxed -> relaxed.relaxation().cost())
                .loaded("expert", "Expert", relaxed -> relaxed.person() ? relaxed.id() : null)
                .loaded("lot", "EquipmentLot", relaxed -> relaxed.person() ? null : relaxed.id())
                .fetched(
                        "sentence",
                        (relaxed, env) ->
                                relaxations.of(Caller.of(env).language(), relaxed.region(), relaxed.relaxation()));
    }

    private static @Nullable Integer amount(Relaxation relaxation) {
        if (relaxation instanceof Relaxation.MoreTravel more) {
            return more.minutes();
        } else if (relaxation instanceof Relaxation.LaterStart later) {
            return later.hours();
        } else if (relaxation instanceof Relaxation.LowerLevel lower) {
            return lower.level();
        }
        return relaxation instanceof Relaxation.OneMoreLent ? 1 : null;
    }

    private static Object relaxation(Gap gap, DataFetchingEnvironment env) {
        return Loaders.<ReinforcementRequest>load(
                        env, "ReinforcementRequest", gap.target().request())
                .thenApply(request -> request == null || gap.relaxation() == null
                        ? null
                        : new Relaxed(
                                gap.relaxation(),
                                !ofEquipment(gap),
                                request.origin().region()));
    }

    private static Object obstacles(Gap gap, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        return Loaders.<ReinforcementRequest>load(
                        env, "ReinforcementRequest", gap.target().request())
                .thenApply(request -> Connections.of(
                        page, request == null || !isTold(gap, env) ? List.of() : obstacles(gap, request)));
    }

    /** Why people cannot come is told one by one; it is nothing for who may not know who they are. */
    private static boolean isTold(Gap gap, DataFetchingEnvironment env) {
        return ofEquipment(gap) || Caller.of(env).viewer().seesNames();
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
