package fr.renfort.graphql.live;

import fr.renfort.journal.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A thing that something happened to.
 *
 * @param type its type in the schema, such as {@code Mission}
 */
record Changed(String type, UUID id) {

    /** What the rows of runs notify, besides the events of the journal. */
    static final String RUN = "PlanningRun";

    private static final String INCIDENT = "Incident";
    private static final String REQUEST = "ReinforcementRequest";
    private static final String PLAN = "Plan";

    /** Kinds of events, and what they happen to. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry(RUN, RUN),
            Map.entry("RunQueued", RUN),
            Map.entry("RunFinished", RUN),
            Map.entry("RunFailed", RUN),
            Map.entry("PlanProposed", PLAN),
            Map.entry("PlanPublished", PLAN),
            Map.entry("IncidentDeclared", INCIDENT),
            Map.entry("IncidentChanged", INCIDENT),
            Map.entry("IncidentClosed", INCIDENT),
            Map.entry("ComplaintFiled", INCIDENT),
            Map.entry("IncidentReported", INCIDENT),
            Map.entry("ReinforcementRequested", REQUEST),
            Map.entry("RequestTriaged", REQUEST),
            Map.entry("RequestAcknowledged", REQUEST),
            Map.entry("RequestEscalated", REQUEST),
            Map.entry("RequestEnded", REQUEST),
            Map.entry("RequestStepped", REQUEST),
            Map.entry("MissionStepped", "Mission"),
            Map.entry("AssignedByHand", "Mission"),
            Map.entry("MissionPaperWritten", "Mission"),
            Map.entry("LoanStepped", "Loan"));

    /** Whether anybody can follow what such an event happens to. */
    static boolean followed(String kind) {
        return TYPES.containsKey(kind);
    }

    /** What is another one since something happened; a request's incident too. */
    static List<Changed> by(Happening happening) {
        List<Changed> changed = new ArrayList<>();
        String type = TYPES.get(happening.kind());
        if (type != null) {
            changed.add(new Changed(type, happening.subject()));
        }
        UUID incident = happening.incident();
        if (incident != null) {
            changed.add(new Changed(INCIDENT, incident));
        }
        return changed;
    }
}
