package fr.renfort.planning.explain;

import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.Resources;
import fr.renfort.planning.facts.Standing;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A problem asked anew with one thing less strict: what {@link Relaxation} says, done to the facts themselves. */
record RelaxedProblems(PlanningProblem problem) {
    /** Of the need that stands for one seat beginning later. */
    static final String LATER = "~later";

    PlanningProblem moreTravel(int minutes) {
        return experts(expert -> new Expert(
                expert.id(),
                expert.home(),
                expert.skills(),
                expert.calendar(),
                new Expert.Limits(
                        expert.limits().maxTravelMinutes() + minutes,
                        expert.limits().noticeMinutes(),
                        expert.limits().maxWeeklyMinutes()),
                expert.workedMinutesLast28Days()));
    }

    PlanningProblem oneMoreLent(String organisation) {
        List<Organisation> organisations = problem.resources().organisations().stream()
                .map(lender -> lender.id().equals(organisation)
                        ? new Organisation(lender.id(), lender.maxLentPerDay() + 1, lender.dailyRestMinutes())
                        : lender)
                .toList();
        return with(new Resources(
                organisations,
                problem.resources().experts(),
                problem.resources().lots()));
    }

    PlanningProblem lowerLevel(String need) {
        return needs(
                need,
                asked -> new ExpertNeed(
                        asked.id(),
                        asked.incident(),
                        new ExpertNeed.Seats(
                                asked.skill(),
                                asked.seats().minimumLevel() - 1,
                                asked.seats().headcount()),
                        asked.priority(),
                        asked.window(),
                        asked.workingTime(),
                        asked.exclusions()));
    }

    PlanningProblem remote(String need) {
        return needs(need, ExpertNeed::remote);
    }

    /** With a need of one more seat, from later on to the end of the open duty: published for whoever is on that shift. */
    PlanningProblem laterStart(EmptySeat seat, int hours) {
        Instant start = seat.open().from().plus(Duration.ofHours(hours));
        ExpertNeed asked = problem.demand().expertNeeds().stream()
                .filter(need -> need.id().equals(seat.need()))
                .findFirst()
                .orElseThrow();
        ExpertNeed later = new ExpertNeed(
                asked.id() + LATER,
                asked.incident(),
                new ExpertNeed.Seats(asked.skill(), asked.seats().minimumLevel(), 1),
                asked.priority(),
                new OpenWindow(start, seat.open().to()),
                asked.workingTime(),
                asked.exclusions());
        List<ExpertNeed> needs = new ArrayList<>(problem.demand().expertNeeds());
        needs.add(later);
        List<AssignedDuty> published =
                new ArrayList<>(problem.standing().published().duties());
        Stream.concat(published.stream(), problem.standing().pinned().duties().stream())
                .filter(duty -> duty.need().equals(seat.need()) && duty.start().equals(seat.start()))
                .map(duty -> new AssignedDuty(later.id(), 0, start, duty.expert()))
                .toList()
                .forEach(published::add);
        return with(
                problem.resources(),
                needs,
                new Standing(
                        problem.standing().pinned(),
                        new Plan(published, problem.standing().published().loans())));
    }

    /** Minutes that are open of a seat. */
    static long minutes(EmptySeat seat) {
        TimeWindow open = seat.open();
        return open.minutes();
    }

    private PlanningProblem experts(UnaryOperator<Expert> change) {
        return with(new Resources(
                problem.resources().organisations(),
                problem.resources().experts().stream().map(change).toList(),
                problem.resources().lots()));
    }

    private PlanningProblem needs(String id, UnaryOperator<ExpertNeed> change) {
        return with(
                problem.resources(),
                problem.demand().expertNeeds().stream()
                        .map(need -> need.id().equals(id) ? change.apply(need) : need)
                        .toList(),
                problem.standing());
    }

    private PlanningProblem with(Resources resources) {
        return with(resources, problem.demand().expertNeeds(), problem.standing());
    }

    private PlanningProblem with(Resources resources, List<ExpertNeed> needs, Standing standing) {
        return new PlanningProblem(
                problem.name(),
                problem.period(),
                problem.policy(),
                problem.travel(),
                resources,
                new Demand(
                        problem.demand().establishments(),
                        problem.demand().incidents(),
                        needs,
                        problem.demand().equipmentNeeds()),
                standing);
    }
}
