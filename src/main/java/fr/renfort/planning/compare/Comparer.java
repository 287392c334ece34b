package fr.renfort.planning.compare;

import fr.renfort.planning.Scorer;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.roster.Roster;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares plans. Of two entries of a plan for one duty the first counts; what the problem does not know counts nothing.
 * Thread-safe.
 */
public final class Comparer {

    private static final Comparator<ShiftKey> BY_START =
            Comparator.comparing(ShiftKey::start).thenComparing(ShiftKey::need);

    private final Scorer scorer = new Scorer();

    private record ShiftKey(String need, Instant start) {
        static ShiftKey of(AssignedDuty duty) {
            return new ShiftKey(duty.need(), duty.start());
        }
    }

    /**
     * What {@code after} does otherwise than {@code before}; shifts that have ended cannot move and are left out.
     *
     * @param problem by which both are scored
     */
    public PlanComparison compare(PlanningProblem problem, Plan before, Plan after) {
        List<ShiftChange> shifts = shifts(problem, before, after);
        List<LoanChange> loans = loans(problem, before, after);
        return new PlanComparison(
                shifts,
                loans,
                new Concern(problem).of(shifts, loans),
                scorer.score(problem, before),
                scorer.score(problem, after));
    }

    private static List<ShiftChange> shifts(PlanningProblem problem, Plan before, Plan after) {
        Agenda agenda = AgendaDraft.of(problem);
        Map<ShiftKey, Set<String>> first = byShift(agenda, before);
        Map<ShiftKey, Set<String>> second = byShift(agenda, after);
        List<ShiftChange> changes = new ArrayList<>();
        keys(first, second).sorted(BY_START).forEach(key -> {
            Set<String> was = first.getOrDefault(key, Set.of());
            Set<String> is = second.getOrDefault(key, Set.of());
            if (!was.equals(is)) {
                Shift shift = agenda.shift(key.need(), key.start()).orElseThrow();
                Instant end = agenda.timeline().instant(shift.span().end());
                changes.add(new ShiftChange(key.need(), new TimeWindow(key.start(), end), was, is));
            }
        });
        return changes;
    }

    private static Map<ShiftKey, Set<String>> byShift(Agenda agenda, Plan plan) {
        return Roster.listed(agenda, plan.duties()).assignments().stream()
                .filter(duty -> moves(agenda, duty))
                .collect(Collectors.groupingBy(
                        ShiftKey::of, Collectors.mapping(AssignedDuty::expert, Collectors.toSet())));
    }

    private static boolean moves(Agenda agenda, AssignedDuty duty) {
        Shift shift = agenda.shift(duty.need(), duty.start()).orElseThrow();
        return !shift.span().ended();
    }

    private static List<LoanChange> loans(PlanningProblem problem, Plan before, Plan after) {
        Map<String, Set<String>> first = byNeed(problem, before);
        Map<String, Set<String>> second = byNeed(problem, after);
        List<LoanChange> changes = new ArrayList<>();
        keys(first, second).sorted().forEach(need -> {
            Set<String> was = first.getOrDefault(need, Set.of());
            Set<String> is = second.getOrDefault(need, Set.of());
            if (!was.equals(is)) {
                changes.add(new LoanChange(need, was, is));
            }
        });
        return changes;
    }

    private static Map<String, Set<String>> byNeed(PlanningProblem problem, Plan plan) {
        Set<String> needs = problem.demand().equipmentNeeds().stream()
                .map(need -> need.id())
                .collect(Collectors.toSet());
        Set<String> lots =
                problem.resources().lots().stream().map(lot -> lot.id()).collect(Collectors.toSet());
        return plan.loans().stream()
                .filter(loan -> needs.contains(loan.need()) && lots.contains(loan.lot()))
                .collect(Collectors.groupingBy(
                        AssignedLoan::need, TreeMap::new, Collectors.mapping(AssignedLoan::lot, Collectors.toSet())));
    }

    private static <K> Stream<K> keys(Map<K, ?> first, Map<K, ?> second) {
        return Stream.concat(first.keySet().stream(), second.keySet().stream()).distinct();
    }
}
