package fr.renfort.graphql.notice;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Keepsake;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.notice.duty.DutyRota;
import fr.renfort.notice.duty.DutyRotas;
import fr.renfort.notice.duty.DutyShift;
import fr.renfort.notice.duty.RequestWatch;
import fr.renfort.notice.duty.Watched;
import fr.renfort.territory.Region;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is on duty, and which requests somebody looks after. */
@Singleton
final class DutyResolver implements Wiring {

    private static final String ROTA = "dutyRota";
    private static final String WATCHED = "watchedRequest";

    private final DutyRotas rotas;
    private final RequestWatch watch;

    DutyResolver(DutyRotas rotas, RequestWatch watch) {
        this.rotas = rotas;
        this.watch = watch;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class).loaded(ROTA, ROTA, Region::code);
        Fields.of(wiring, "DutyRota", DutyRota.class);
        Fields.of(wiring, "DutyShift", DutyShift.class)
                .value("startsAt", DutyShift::from)
                .value("endsAt", DutyShift::to);
        Fields.of(wiring, "ReinforcementRequest", ReinforcementRequest.class)
                .fetched("acknowledgedAt", (request, env) -> watched(env, request, DutyResolver::acknowledgedAt))
                .fetched(
                        "acknowledgedBy",
                        (request, env) -> watched(env, request, watched -> acknowledgedBy(env, watched)))
                .fetched("escalations", (request, env) -> watched(env, request, watched -> escalations(env, watched)));
        Fields.of(wiring, "Escalation", Watched.Escalation.class);
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("changeDutyRota", this::change)
                        .dataFetcher("acknowledgeRequest", this::acknowledge));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.keep(new Keepsake<>("DutyRota", DutyRota.class, DutyRota::region, rotas::of));
        loaders.<String, DutyRota>add(ROTA, rotas::of);
        loaders.<UUID, Watched>add(WATCHED, watch::of);
    }

    private static Object watched(
            DataFetchingEnvironment env, ReinforcementRequest request, Function<Watched, @Nullable Object> reading) {
        return Loaders.<Watched>load(env, WATCHED, request.id())
                .thenApply(watched -> watched == null ? null : reading.apply(watched));
    }

    private static @Nullable Object acknowledgedAt(Watched watched) {
        return watched.acknowledged() == null ? null : watched.acknowledged().at();
    }

    private static @Nullable Object acknowledgedBy(DataFetchingEnvironment env, Watched watched) {
        return watched.acknowledged() == null || !viewer(env).seesNames()
                ? null
                : watched.acknowledged().by();
    }

    /** Names of who is on duty are for the coordinators of the region. */
    private static List<Watched.Escalation> escalations(DataFetchingEnvironment env, Watched watched) {
        return viewer(env).seesNames() && !viewer(env).regions().isEmpty() ? watched.escalations() : List.of();
    }

    private static Viewer viewer(DataFetchingEnvironment env) {
        return Caller.of(env).viewer();
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                ROTA,
                rotas.change(
                        Caller.of(env).viewer(),
                        input.text("regionCode"),
                        input.integer("version"),
                        input.objects(
                                "shifts",
                                given -> new DutyShift(
                                        given.instant("startsAt"),
                                        given.instant("endsAt"),
                                        given.object("contact", ContactResolver::contact)))));
    }

    private Object acknowledge(DataFetchingEnvironment env) {
        return payload(
                "request",
                watch.acknowledge(Caller.of(env).viewer(), Input.of(env).id("id", "ReinforcementRequest")));
    }
}
