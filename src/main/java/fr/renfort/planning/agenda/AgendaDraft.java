package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.facts.PlanningProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws up the agenda of a problem. */
public final class AgendaDraft {
    private final PlanningProblem problem;
    private final Timeline timeline;
    private final Map<String, Incident> incidents;
    private final Map<String, Establishment> establishments;

    private AgendaDraft(PlanningProblem problem) {
        this.problem = problem;
        this.timeline = new Timeline(problem.period());
        this.incidents = byId(problem.demand().incidents(), Incident::id);
        this.establishments = byId(problem.demand().establishments(), Establishment::id);
    }

    public static Agenda of(PlanningProblem problem) {
        return new AgendaDraft(problem).agenda();
    }

    private Agenda agenda() {
        Map<String, Site> sites = byId(sites(), site -> site.establishment().id());
        List<Candidate> candidates = candidates(new ArrayList<>(sites.values()));
        List<Shift> shifts = problem.demand().expertNeeds().stream()
                .flatMap(need -> shifts(need, sites).stream())
                .toList();
        StandingDuties standing = new StandingDuties(problem.standing(), shifts, byId(candidates, Candidate::id));
        Attacks attacks = new Attacks(problem.demand().incidents());
        ExpertEligibility eligibility = new ExpertEligibility(timeline, problem.policy(), attacks, standing, shifts);
        return new Agenda(timeline, problem.policy(), candidates, shifts, standing, eligibility);
    }

    private List<Site> sites() {
        List<Establishment> attacked = problem.demand().expertNeeds().stream()
                .map(this::establishment)
                .distinct()
                .toList();
        return Site.of(attacked, problem.travel());
    }

    private Establishment establishment(ExpertNeed need) {
        return existing(establishments, incident(need).establishment());
    }

    private Incident incident(ExpertNeed need) {
        return existing(incidents, need.incident());
    }

    private List<Candidate> candidates(List<Site> sites) {
        Map<String, Organisation> organisations = byId(problem.resources().organisations(), Organisation::id);
        List<Candidate> candidates = new ArrayList<>();
        for (Expert expert : problem.resources().experts()) {
            Organisation lender = existing(organisations, expert.home().organisation());
            candidates.add(Candidate.of(candidates.size(), expert, lender, timeline, sites, problem.travel()));
        }
        return candidates;
    }

    private List<Shift> shifts(ExpertNeed need, Map<String, Site> sites) {
        Incident incident = incident(need);
        Site site = existing(sites, incident.establishment());
        return new ShiftCutter(timeline)
                .spans(need, timeline.end(need.window(), incident)).stream()
                        .map(span -> new Shift(need, site, span, incident.severity(), problem.policy()))
                        .toList();
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        return things.stream()
                .collect(Collectors.toMap(id, thing -> thing, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    /** What a checked problem is known to hold. */
    private static <T> T existing(Map<String, T> things, String id) {
        return Objects.requireNonNull(things.get(id));
    }
}
