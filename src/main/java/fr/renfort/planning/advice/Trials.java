package fr.renfort.planning.advice;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.Timeline;
import fr.renfort.planning.explain.Obstacles;
import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.score.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Puts somebody on duties, sees what it does, and takes it back. */
final class Trials {
    private final Agenda agenda;
    private final Timeline timeline;
    private final Ledger ledger;
    private final Seats seats;
    private final Obstacles obstacles;

    Trials(Agenda agenda, Ledger ledger, Seats seats) {
        this.agenda = agenda;
        this.timeline = agenda.timeline();
        this.ledger = ledger;
        this.seats = seats;
        this.obstacles = new Obstacles(agenda, ledger);
    }

    /** An expert on those of some duties that he can take one after the other. */
    Option option(Candidate expert, List<Duty> duties) {
        Map<Rule, Long> now = ledger.penalties();
        Map<Duty, @Nullable Candidate> before = new LinkedHashMap<>();
        for (Duty duty : duties) {
            Candidate occupant = ledger.expertOn(duty);
            ledger.put(duty, null);
            if (duty.admission().admits(expert) && !ledger.wouldBreach(duty, expert)) {
                before.put(duty, occupant);
                ledger.put(duty, expert);
            } else {
                ledger.put(duty, occupant);
            }
        }
        Duty first =
                before.isEmpty() ? duties.get(0) : before.keySet().iterator().next();
        Map<Rule, Long> cost = before.isEmpty() ? Map.of() : difference(ledger.penalties(), now);
        before.forEach(ledger::put);
        return new Option(
                expert.id(),
                expert.levelIn(first.shift().need().skill()),
                travelMinutes(expert, first),
                timeline.instant(agenda.eligibility().arrival(first.shift(), expert)),
                before.size(),
                cost,
                before.isEmpty() ? nearestMiss(expert, duties) : List.of());
    }

    /** What stands against the duty that is nearest to possible. */
    private List<Reason> nearestMiss(Candidate expert, List<Duty> duties) {
        List<Reason> nearest = List.of();
        for (Duty duty : duties) {
            Candidate occupant = ledger.expertOn(duty);
            ledger.put(duty, null);
            List<Reason> reasons = obstacles.of(duty, expert);
            ledger.put(duty, occupant);
            nearest = nearest.isEmpty() || distance(reasons) < distance(nearest) ? reasons : nearest;
        }
        return nearest;
    }

    /** An expert on a seat of each shift, whatever it breaks; where he is on one already, nothing changes. */
    AssignmentCheck check(Candidate expert, List<Seats.Place> places) {
        Map<Rule, Long> now = ledger.penalties();
        Map<Duty, @Nullable Candidate> before = new LinkedHashMap<>();
        List<AssignmentCheck.Shift> shifts = new ArrayList<>();
        for (Seats.Place place : places) {
            shifts.add(tried(expert, place, before));
        }
        Map<Rule, Long> cost = difference(ledger.penalties(), now);
        before.forEach(ledger::put);
        return new AssignmentCheck(shifts, List.of(), cost);
    }

    private AssignmentCheck.Shift tried(Candidate expert, Seats.Place place, Map<Duty, @Nullable Candidate> before) {
        Optional<Duty> own = place.duties().stream()
                .filter(duty -> ledger.expertOn(duty) == expert)
                .findFirst();
        Optional<Duty> seat = own.or(() -> seats.seat(place));
        if (seat.isEmpty()) {
            return shift(place.first(), OptionalInt.empty(), null, List.of());
        }
        Duty duty = seat.get();
        Candidate occupant = ledger.expertOn(duty);
        ledger.put(duty, null);
        List<Reason> reasons = duty.settled() ? List.of() : obstacles.of(duty, expert);
        before.put(duty, occupant);
        ledger.put(duty, expert);
        String replaces = occupant == null || occupant == expert ? null : occupant.id();
        return shift(duty, OptionalInt.of(duty.seat()), replaces, reasons);
    }

    private AssignmentCheck.Shift shift(Duty duty, OptionalInt seat, @Nullable String replaces, List<Reason> reasons) {
        Instant start = duty.shift().span().originalStart();
        return new AssignmentCheck.Shift(start, seats.window(duty), seat, replaces, reasons);
    }

    private static OptionalInt travelMinutes(Candidate expert, Duty duty) {
        return duty.onSite() && expert.hasWayTo(duty.site())
                ? OptionalInt.of(expert.travelTo(duty.site()))
                : OptionalInt.empty();
    }

    private static long distance(List<Reason> reasons) {
        return new WhyNot("", reasons).distance();
    }

    /** Rules that differ, and by how much. */
    static Map<Rule, Long> difference(Map<Rule, Long> with, Map<Rule, Long> without) {
        Map<Rule, Long> difference = new EnumMap<>(Rule.class);
        with.forEach((rule, penalty) -> {
            long more = penalty - without.getOrDefault(rule, 0L);
            if (more != 0) {
                difference.put(rule, more);
            }
        });
        return difference;
    }
}
