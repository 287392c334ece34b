package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.pool.TwoRegions;
import fr.renfort.territory.NomenclatureRegister;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The room on a database of its own, with two regions and a time that stands still. */
final class CrisisRooms implements AutoCloseable {

    final SettableTime time = new SettableTime(CrisisFixtures.NOW);
    final IncidentDesk incidentDesk;
    final RequestDesk requestDesk;
    final Incidents incidents;
    final Requests requests;
    final Packages packages;
    final Crises crises;
    private final ApplicationContext context;

    CrisisRooms() {
        TestDatabase database = TestDatabase.fresh();
        TwoRegions.insertInto(database);
        context = ApplicationContext.builder()
                .properties(Map.copyOf(database.properties()))
                .singletons(time)
                .start();
        incidentDesk = context.getBean(IncidentDesk.class);
        requestDesk = context.getBean(RequestDesk.class);
        incidents = context.getBean(Incidents.class);
        requests = context.getBean(Requests.class);
        packages = context.getBean(Packages.class);
        crises = context.getBean(Crises.class);
    }

    /** An incident of severity 2 at the first region's hospital. */
    Incident incident() {
        return incidentDesk
                .declareIncident(TwoRegions.ASKS, CrisisFixtures.attackOn(TwoRegions.SITE))
                .orThrow();
    }

    ReinforcementRequest request(Incident incident) {
        return requestDesk
                .requestReinforcement(TwoRegions.ASKS, CrisisFixtures.request(incident.id(), 1))
                .orThrow();
    }

    /** The incident as it is now. */
    Incident again(Incident incident) {
        return incidents.get(TwoRegions.COORDINATOR, incident.id());
    }

    /** Takes a request on, by the coordinator. */
    ReinforcementRequest step(ReinforcementRequest request, RequestState next) {
        return requestDesk
                .step(
                        TwoRegions.COORDINATOR,
                        request.id(),
                        request.version(),
                        new RequestDesk.Move(next, "Motif", false))
                .orThrow();
    }

    ReinforcementRequest triaged(ReinforcementRequest request, TriageGrid grid) {
        return requestDesk
                .triage(TwoRegions.COORDINATOR, request.id(), request.version(), grid, null)
                .orThrow();
    }

    NomenclatureRegister register() {
        return context.getBean(NomenclatureRegister.class);
    }

    /** Kinds of what the journal says of something, in order, with who did it. */
    List<String> journalOf(Viewer viewer, UUID subject) {
        Journal journal = context.getBean(Journal.class);
        return context.getBean(Transactions.class).read(viewer.scope(), () -> journal.of(subject)).stream()
                .map(entry -> entry.kind() + " by " + entry.actor())
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
