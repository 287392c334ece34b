package fr.renfort.graphql.paper;

import fr.renfort.crisis.Incident;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.Mission;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** Where papers are fetched. */
@Singleton
final class PaperPathResolver implements Wiring {

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mission", Mission.class)
                .value("orderPath", mission -> "/papers/missions/" + mission.id() + "/order.pdf");
        Fields.of(wiring, "Incident", Incident.class)
                .value("situationPath", incident -> "/papers/incidents/" + incident.id() + "/situation.pdf")
                .value("complaintSheetPath", incident -> "/papers/incidents/" + incident.id() + "/complaint.pdf");
    }
}
