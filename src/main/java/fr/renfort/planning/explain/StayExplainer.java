package fr.renfort.planning.explain;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.ExpertEligibility;
import fr.renfort.planning.agenda.Timeline;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.rules.Step;
import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import fr.renfort.vocabulary.TimeWindow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan's duties as stays, and what each costs and who would be next. */
final class StayExplainer {
    private final Timeline timeline;
    private final ExpertEligibility eligibility;
    private final Ledger ledger;
    private final List<Candidate> experts;

    StayExplainer(Agenda agenda, Ledger ledger) {
        this.timeline = agenda.timeline();
        this.eligibility = agenda.eligibility();
        this.ledger = ledger;
        this.experts = agenda.candidates();
    }

    /** Duties of one expert that are one stay, in H1's order. */
    record Sequence(Candidate expert, List<Duty> duties) {
        Duty first() {
            return duties.get(0);
        }

        List<Duty> movable() {
            return duties.stream().filter(duty -> !duty.settled()).toList();
        }
    }

    List<Sequence> sequences() {
        List<Sequence> sequences = new ArrayList<>();
        for (Candidate expert : experts) {
            List<Duty> current = new ArrayList<>();
            Duty previous = null;
            for (Duty duty : ledger.dutiesOf(expert)) {
                if (previous != null && !goesOn(expert, previous, duty)) {
                    sequences.add(new Sequence(expert, List.copyOf(current)));
                    current.clear();
                }
                current.add(duty);
                previous = duty;
            }
            if (!current.isEmpty()) {
                sequences.add(new Sequence(expert, List.copyOf(current)));
            }
        }
        return sequences;
    }

    private static boolean goesOn(Candidate expert, Duty previous, Duty duty) {
        return previous.shift().need().id().equals(duty.shift().need().id())
                && Step.continuesStay(expert, previous, duty);
    }

    Stay stay(Sequence sequence) {
        Duty first = sequence.first();
        int end = sequence.duties().stream().mapToInt(Duty::end).max().orElse(first.end());
        return new Stay(
                sequence.expert().id(),
                first.shift().need().id(),
                first.site().establishment().id(),
                new TimeWindow(timeline.instant(first.start()), timeline.instant(end)),
                assigned(sequence.duties(), sequence.expert()));
    }

    private static List<AssignedDuty> assigned(List<Duty> duties, Candidate expert) {
        return duties.stream().map(duty -> duty.assignedTo(expert.id())).toList();
    }

    StayReasons reasons(Sequence sequence) {
        Candidate expert = sequence.expert();
        List<Duty> movable = sequence.movable();
        Duty first = movable.get(0);
        boolean travels = first.onSite() && expert.hasWayTo(first.site());
        Map<Rule, Long> with = ledger.penalties();
        Score score = ledger.score();
        movable.forEach(duty -> ledger.put(duty, null));
        Map<Rule, Long> cost = difference(with, ledger.penalties());
        StayReasons.RunnerUp runnerUp = runnerUp(movable, expert, score);
        movable.forEach(duty -> ledger.put(duty, expert));
        return new StayReasons(
                stay(sequence),
                assigned(movable, expert),
                met(movable, expert),
                travels ? OptionalInt.of(expert.travelTo(first.site())) : OptionalInt.empty(),
                timeline.instant(first.start() + first.admission().lateMinutes(expert)),
                cost,
                runnerUp);
    }

    private Set<EligibilityRule> met(List<Duty> movable, Candidate expert) {
        Set<EligibilityRule> met = EnumSet.range(EligibilityRule.E1, EligibilityRule.E6);
        movable.forEach(duty -> met.removeAll(eligibility.fails(duty.shift(), expert)));
        return met;
    }

    static Map<Rule, Long> difference(Map<Rule, Long> with, Map<Rule, Long> without) {
        Map<Rule, Long> cost = new EnumMap<>(Rule.class);
        with.forEach((rule, penalty) -> {
            long more = penalty - without.getOrDefault(rule, 0L);
            if (more != 0) {
                cost.put(rule, more);
            }
        });
        return cost;
    }

    private StayReasons.@Nullable RunnerUp runnerUp(List<Duty> empty, Candidate expert, Score score) {
        StayReasons.RunnerUp best = null;
        for (Candidate other : empty.get(0).candidates()) {
            if (other != expert && takesAll(other, empty)) {
                Score difference = ledger.score().minus(score);
                if (best == null || difference.compareTo(best.difference()) > 0) {
                    best = new StayReasons.RunnerUp(other.id(), difference);
                }
            }
            empty.forEach(duty -> ledger.put(duty, null));
        }
        return best;
    }

    private boolean takesAll(Candidate expert, List<Duty> duties) {
        for (Duty duty : duties) {
            if (!duty.admission().admits(expert) || ledger.wouldBreach(duty, expert)) {
                return false;
            }
            ledger.put(duty, expert);
        }
        return true;
    }
}
