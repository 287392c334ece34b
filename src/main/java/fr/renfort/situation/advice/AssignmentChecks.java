package fr.renfort.situation.advice;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.Incidents;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.Requests;
import fr.renfort.planning.advice.Advisor;
import fr.renfort.planning.advice.AssignmentCheck;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What an assignment made by hand would break, by the rules that planning keeps. For who sees the region whole. Thread-safe. */
@Singleton
public final class AssignmentChecks {

    private final Advisors advisors;
    private final Requests requests;
    private final Incidents incidents;

    AssignmentChecks(Advisors advisors, Requests requests, Incidents incidents) {
        this.advisors = advisors;
        this.requests = requests;
        this.incidents = incidents;
    }

    /** @param region code of the region in whose time it is told */
    public record Checked(String region, AssignmentCheck check) {}

    /**
     * An expert on every open shift of a need that touches a span.
     *
     * @return empty: the viewer sees no such need whole, nothing of it is open, or there is no such expert in its region
     */
    public Optional<Checked> ofExpert(Viewer viewer, UUID need, UUID expert, TimeWindow span) {
        return Optional.ofNullable(requests.expertNeeds(viewer, Set.of(need)).get(need))
                .flatMap(asked -> checked(
                        viewer, asked.request(), advisor -> advisor.check(need.toString(), expert.toString(), span)));
    }

    /**
     * A lot for a need.
     *
     * @return empty: the viewer sees no such need whole, or there is no such lot in its region
     */
    public Optional<Checked> ofLot(Viewer viewer, UUID need, UUID lot) {
        return Optional.ofNullable(requests.equipmentNeeds(viewer, Set.of(need)).get(need))
                .flatMap(asked -> checked(
                        viewer, asked.request(), advisor -> advisor.checkLoan(need.toString(), lot.toString())));
    }

    private Optional<Checked> checked(
            Viewer viewer, UUID asking, Function<Advisor, Optional<AssignmentCheck>> question) {
        return requests.find(viewer, asking)
                .map(ReinforcementRequest::origin)
                .filter(origin -> viewer.sees(origin.region()))
                .flatMap(origin -> incidents.find(viewer, origin.incident()))
                .flatMap(attack -> question.apply(advisor(attack))
                        .map(check -> new Checked(attack.site().region(), check)));
    }

    private Advisor advisor(Incident attack) {
        return advisors.of(attack.site().region(), attack.facts().exercise()).advisor();
    }
}
