package fr.renfort.graphql.crisis;

import fr.renfort.crisis.EquipmentNeed;
import fr.renfort.crisis.ExpertNeed;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.RequestFilter;
import fr.renfort.crisis.RequestOwner;
import fr.renfort.crisis.RequestState;
import fr.renfort.crisis.Requests;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Lists;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Person;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Messages;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.Region;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for reinforcement, how they came in and how they were weighed. */
@Singleton
final class RequestResolver implements Wiring {

    private static final String OF = "requestsOf";

    private final Requests requests;
    private final Messages messages;

    RequestResolver(Requests requests, Messages messages) {
        this.requests = requests;
        this.messages = messages;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class)
                .fetched("reinforcementRequests", (region, env) -> page(env, RequestOwner.REGION, region.code()));
        Fields.of(wiring, "LegalEntity", LegalEntity.class)
                .fetched("reinforcementRequests", (entity, env) -> page(env, RequestOwner.HOSPITAL, entity.id()));
        Fields.of(wiring, "Incident", Incident.class)
                .fetched("requests", (incident, env) -> page(env, RequestOwner.INCIDENT, incident.id()));
        Fields.of(wiring, "ReinforcementRequest", ReinforcementRequest.class)
                .loaded("incident", "Incident", request -> request.origin().incident())
                .value("declaredSeverity", request -> request.origin().declaredSeverity())
                .value("comment", request -> request.origin().comment())
                .value("submittedAt", request -> request.origin().submission().at())
                .fetched(
                        "submittedBy",
                        (request, env) ->
                                named(env, request.origin().submission().by()))
                .fetched(
                        "phoneCall",
                        (request, env) -> new Person(request.origin().region(), request.id())
                                .shows(
                                        env,
                                        "ReinforcementRequest.phoneCall",
                                        named(env, request.origin().submission().call())))
                .value(
                        "endedReason",
                        request -> request.ending() == null
                                ? null
                                : request.ending().reason())
                .list("expertNeeds", "expertNeedsOfRequest", ReinforcementRequest::id)
                .list("equipmentNeeds", "equipmentNeedsOfRequest", ReinforcementRequest::id)
                .fetched("noRansomNotice", (request, env) -> notice(env));
        triage(Fields.of(wiring, "Triage", ReinforcementRequest.Triage.class));
    }

    private static void triage(Fields<ReinforcementRequest.Triage> triage) {
        triage.value("emergenciesClosed", weighed -> weighed.grid().emergenciesClosed())
                .value("transfers", weighed -> weighed.grid().transfers())
                .value("criticalCare", weighed -> weighed.grid().criticalCare())
                .value("samu", weighed -> weighed.grid().samu())
                .value("laboratoryImaging", weighed -> weighed.grid().laboratoryImaging())
                .value("backupsLost", weighed -> weighed.grid().backupsLost())
                .value("suggestedSeverity", weighed -> weighed.grid().suggestedSeverity())
                .fetched("by", (weighed, env) -> named(env, weighed.by()));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("ReinforcementRequest", ReinforcementRequest.class, ReinforcementRequest::id, requests::byIds);
        for (RequestOwner owner : RequestOwner.values()) {
            Lists.<Object, RequestFilter.Which, ReinforcementRequest>add(
                    loaders,
                    OF + owner,
                    (viewer, keys, which, page) -> requests.lists(viewer, owner, keys, which, page));
        }
        loaders.<UUID, List<ExpertNeed>>add("expertNeedsOfRequest", requests::expertNeedsOf);
        loaders.<UUID, List<EquipmentNeed>>add("equipmentNeedsOfRequest", requests::equipmentNeedsOf);
    }

    private static Object page(DataFetchingEnvironment env, RequestOwner owner, Object key) {
        RequestFilter.Which which = Input.ofArguments(env).optionalObject("filter", RequestResolver::which);
        return Lists.<ReinforcementRequest>load(
                env, OF + owner, key, which == null ? RequestFilter.ANY : which, RequestResolver::placeOf);
    }

    private static RequestFilter.Which which(Input given) {
        return new RequestFilter.Which(
                given.choices("states", RequestState.class),
                given.optionalFlag("exercise"),
                given.optionalId("establishmentId", "Establishment"),
                given.optionalInstant("from"),
                given.optionalInstant("to"));
    }

    private static List<String> placeOf(ReinforcementRequest request) {
        return List.of(
                request.origin().submission().at().toString(), request.id().toString());
    }

    private String notice(DataFetchingEnvironment env) {
        return messages.text(Caller.of(env).language().locale(), Incident.NO_RANSOM_NOTICE, List.of());
    }

    /** What names a person, for who may see names. */
    private static @Nullable Object named(DataFetchingEnvironment env, @Nullable Object value) {
        return Caller.of(env).viewer().seesNames() ? value : null;
    }
}
