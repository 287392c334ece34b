package fr.renfort.situation.advice;

import fr.renfort.mission.Destination;
import fr.renfort.mission.Mission;
import fr.renfort.planning.advice.Advisor;
import fr.renfort.planning.advice.AssignmentCheck;
import fr.renfort.planning.advice.Option;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.Rule;
import fr.renfort.situation.advice.Advisors.Advised;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What stands against somebody who serves a need, by what is promised alone: what a plan merely proposes stands against nobody.
 * Knows the region whole, and tells what a desk needs for its decision. Thread-safe.
 */
@Singleton
public final class PromiseChecks {

    private final Advisors advisors;

    PromiseChecks(Advisors advisors) {
        this.advisors = advisors;
    }

    /**
     * A stay as it was tried.
     *
     * @param shifts by start, each with the seat that the plan in force leaves for it and what stands against it
     * @param cost by rule: what the plan in force would score with it less what it scores now
     */
    public record Tried(
            Destination destination,
            Mission.Journey journey,
            List<AssignmentCheck.Shift> shifts,
            Map<Rule, Long> cost) {
        public Tried {
            shifts = List.copyOf(shifts);
            cost = Map.copyOf(cost);
        }
    }

    /** @return empty: no open shift of the need touches the span, or there is no such expert in the region */
    public Optional<Tried> of(String region, boolean exercise, UUID need, UUID expert, TimeWindow span) {
        Advised now = advisors.of(region, exercise);
        Destination destination = now.snapshot().destinations().get(need);
        if (destination == null) {
            return Optional.empty();
        }
        PlanningProblem problem = now.snapshot().problem();
        Advisor promises = new Advisor(problem, problem.standing().pinned());
        return now.advisor()
                .check(need.toString(), expert.toString(), span)
                .filter(planned -> !planned.shifts().isEmpty())
                .flatMap(planned -> promises.check(need.toString(), expert.toString(), span)
                        .map(promised -> new Tried(
                                destination,
                                journey(promises, need, expert, planned.shifts().get(0)),
                                shifts(planned, promised),
                                planned.cost())));
    }

    private static List<AssignmentCheck.Shift> shifts(AssignmentCheck planned, AssignmentCheck promised) {
        return IntStream.range(0, planned.shifts().size())
                .mapToObj(i -> seated(planned.shifts().get(i), promised.shifts().get(i)))
                .toList();
    }

    private static AssignmentCheck.Shift seated(AssignmentCheck.Shift planned, AssignmentCheck.Shift promised) {
        return new AssignmentCheck.Shift(
                planned.start(), planned.open(), planned.seat(), planned.replaces(), promised.reasons());
    }

    private static Mission.Journey journey(Advisor promises, UUID need, UUID expert, AssignmentCheck.Shift first) {
        Instant start = first.open().from();
        Optional<Option> way = promises.candidates(need.toString(), first.seat().orElse(0), first.start())
                .flatMap(options -> options.stream()
                        .filter(option -> option.expert().equals(expert.toString()))
                        .findFirst());
        OptionalInt minutes = way.map(Option::travelMinutes).orElse(OptionalInt.empty());
        Instant arrival = way.map(Option::arrival).filter(start::isBefore).orElse(start);
        return new Mission.Journey(minutes.isPresent() ? minutes.getAsInt() : null, arrival);
    }
}
