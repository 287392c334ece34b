package fr.renfort.graphql.crisis;

import fr.renfort.board.Board;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.IncidentFilter;
import fr.renfort.crisis.IncidentOwner;
import fr.renfort.crisis.Incidents;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Lists;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Messages;
import fr.renfort.territory.Department;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.InformationSystem;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Incidents and their complaint clock. */
@Singleton
final class IncidentResolver implements Wiring {

    private static final String OF = "incidentsOf";

    private final Incidents incidents;
    private final Messages messages;
    private final Territory territory;
    private final InstantSource time;

    IncidentResolver(Incidents incidents, Messages messages, Territory territory, InstantSource time) {
        this.incidents = incidents;
        this.messages = messages;
        this.territory = territory;
        this.time = time;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class)
                .fetched("incidents", (region, env) -> page(env, IncidentOwner.REGION, region.code()));
        Fields.of(wiring, "LegalEntity", LegalEntity.class)
                .fetched("incidents", (entity, env) -> page(env, IncidentOwner.HOSPITAL, entity.id()));
        Fields.of(wiring, "Establishment", Establishment.class)
                .fetched("incidents", (site, env) -> page(env, IncidentOwner.ESTABLISHMENT, site.id()));
        Fields.of(wiring, "Board", Board.class)
                .fetched(
                        "incidents",
                        (board, env) -> page(
                                env,
                                IncidentOwner.REGION,
                                board.region(),
                                IncidentFilter.ANY.open(true).exercise(board.exercise())));
        Fields.of(wiring, "Incident", Incident.class)
                .value("title", incident -> incident.facts().title())
                .value("kind", incident -> incident.facts().kind())
                .loaded(
                        "establishment",
                        "Establishment",
                        incident -> incident.site().establishment())
                .fetched("informationSystems", IncidentResolver::systemsOf)
                .value("exercise", incident -> incident.facts().exercise())
                .value("knownAt", incident -> incident.facts().knownAt())
                .value("declaredAt", incident -> incident.course().declaredAt())
                .value("closedAt", incident -> incident.course().closedAt())
                .value("demandReceived", incident -> incident.facts().demandReceived())
                .fetched("noRansomNotice", (incident, env) -> notice(env))
                .value("complaint", incident -> incident)
                .value("replayOf", incident -> incident.facts().replayOf())
                .value("version", incident -> incident.course().version());
        Fields.of(wiring, "ComplaintClock", Incident.class)
                .value("dueAt", incident -> incident.complaintClock().deadline())
                .value("filedAt", incident -> incident.complaintClock().metAt())
                .value(
                        "reference",
                        incident -> incident.course().complaint() == null
                                ? null
                                : incident.course().complaint().reference())
                .fetched("competentUnit", this::competentUnit)
                .value("remainingMinutes", this::remainingMinutes);
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("Incident", Incident.class, Incident::id, incidents::byIds);
        for (IncidentOwner owner : IncidentOwner.values()) {
            Lists.<Object, IncidentFilter.Which, Incident>add(
                    loaders,
                    OF + owner,
                    (viewer, keys, which, page) -> incidents.lists(viewer, owner, keys, which, page));
        }
        loaders.<UUID, List<UUID>>add("systemsOfIncident", incidents::systemsOf);
    }

    private static Object page(DataFetchingEnvironment env, IncidentOwner owner, Object key) {
        IncidentFilter.Which which = Input.ofArguments(env).optionalObject("filter", IncidentResolver::which);
        return page(env, owner, key, which == null ? IncidentFilter.ANY : which);
    }

    private static Object page(
            DataFetchingEnvironment env, IncidentOwner owner, Object key, IncidentFilter.Which which) {
        return Lists.<Incident>load(
                env,
                OF + owner,
                key,
                which,
                incident -> List.of(
                        incident.course().declaredAt().toString(), incident.id().toString()));
    }

    private static IncidentFilter.Which which(Input given) {
        return new IncidentFilter.Which(
                given.optionalFlag("open"),
                given.optionalFlag("exercise"),
                given.choices("kinds", Incident.Kind.class),
                given.optionalInteger("minimumSeverity"),
                given.optionalId("establishmentId", "Establishment"),
                given.optionalInstant("from"),
                given.optionalInstant("to"));
    }

    private static Object systemsOf(Incident incident, DataFetchingEnvironment env) {
        return Fields.<UUID>whole(env, "systemsOfIncident", incident.id())
                .thenCompose(ids -> Fields.<InformationSystem>known(env, "InformationSystem", ids));
    }

    private String notice(DataFetchingEnvironment env) {
        return messages.text(Caller.of(env).language().locale(), Incident.NO_RANSOM_NOTICE, List.of());
    }

    private Object competentUnit(Incident incident, DataFetchingEnvironment env) {
        return Loaders.<Establishment>load(env, "Establishment", incident.site().establishment())
                .thenApply(site -> {
                    String code = Objects.requireNonNull(site).departmentCode();
                    String name =
                            territory.findDepartment(code).map(Department::name).orElse(code);
                    return messages.text(
                            Caller.of(env).language().locale(), "notice.competentUnit", List.of(name, code));
                });
    }

    private @Nullable Object remainingMinutes(Incident incident) {
        return incident.complaintClock()
                .remaining(time.instant())
                .map(Duration::toMinutes)
                .orElse(null);
    }
}
