package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.score.UncoveredShift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a problem asks of experts, worked out: its timeline, shifts, seats and who may take them. Immutable. */
public final class Agenda {
    private static final Comparator<Seat> H1_ORDER = Comparator.comparingInt(Seat::start)
            .thenComparing(seat -> seat.shift().need().id())
            .thenComparingInt(Seat::number);

    private final Timeline timeline;
    private final PlanningPolicy policy;
    private final List<Candidate> candidates;
    private final ExpertEligibility eligibility;
    private final List<Seat> seats;
    private final Map<DutyKey, Integer> positions = new HashMap<>();
    private final Map<DutyKey, Shift> shiftsByKey = new HashMap<>();
    private final Map<String, Candidate> candidatesById = new HashMap<>();
    private final List<Shift> openShifts;
    private final List<PublishedDuty> published;
    private final List<ReserveDay> reserveDays;
    private final List<UncoveredShift> notCovered;

    /** A duty to be, before anybody sits on it. */
    private record Seat(
            Shift shift,
            int number,
            Duty.Standing standing,
            Admission admission,
            @Nullable Candidate settled) {
        int start() {
            return standing == Duty.Standing.PAST
                    ? shift.span().start()
                    : shift.span().openStart();
        }
    }

    Agenda(
            Timeline timeline,
            PlanningPolicy policy,
            List<Candidate> candidates,
            List<Shift> shifts,
            StandingDuties standing,
            ExpertEligibility eligibility) {
        this.timeline = timeline;
        this.policy = policy;
        this.candidates = List.copyOf(candidates);
        this.eligibility = eligibility;
        candidates.forEach(candidate -> candidatesById.put(candidate.id(), candidate));
        shifts.forEach(shift ->
                shiftsByKey.put(new DutyKey(shift.need().id(), 0, shift.span().originalStart()), shift));
        IdentityHashMap<ExpertNeed, Suitors> suitors = new IdentityHashMap<>();
        seats = shifts.stream()
                .flatMap(shift -> seats(shift, admission(shift, suitors), standing).stream())
                .sorted(H1_ORDER)
                .toList();
        for (int i = 0; i < seats.size(); i++) {
            positions.put(duty(i).key(), i);
        }
        openShifts = seats.stream()
                .filter(seat -> seat.standing() != Duty.Standing.PAST)
                .map(Seat::shift)
                .distinct()
                .toList();
        published = seats.stream()
                .map(Seat::shift)
                .distinct()
                .filter(shift -> shift.span().start() >= 0)
                .flatMap(shift -> standing.publishedOn(shift).stream().map(expert -> new PublishedDuty(shift, expert)))
                .toList();
        reserveDays = ReserveDay.of(policy, timeline, candidates);
        notCovered = shifts.stream()
                .filter(shift -> hasDroppedSeat(shift, standing))
                .map(shift -> new UncoveredShift(
                        shift.need().id(),
                        timeline.instant(shift.span().openStart()),
                        timeline.instant(shift.span().end())))
                .toList();
    }

    private Admission admission(Shift shift, IdentityHashMap<ExpertNeed, Suitors> suitors) {
        return shift.span().ended()
                ? Admission.closed()
                : new Admission(
                        shift,
                        suitors.computeIfAbsent(shift.need(), need -> Suitors.of(shift, candidates)),
                        eligibility);
    }

    private static List<Seat> seats(Shift shift, Admission admission, StandingDuties standing) {
        List<Seat> existing = new ArrayList<>();
        for (int number = 0; number < shift.need().seats().headcount(); number++) {
            if (standing.past(shift, number)) {
                Candidate served = standing.served(shift, number);
                existing.add(new Seat(shift, number, Duty.Standing.PAST, admission, served));
            } else if (!shift.tooShort()) {
                Candidate pinned = standing.pinned(shift, number);
                Duty.Standing state = pinned == null ? Duty.Standing.OPEN : Duty.Standing.PINNED;
                existing.add(new Seat(shift, number, state, admission, pinned));
            }
        }
        return existing;
    }

    private static boolean hasDroppedSeat(Shift shift, StandingDuties standing) {
        return shift.tooShort()
                && java.util.stream.IntStream.range(0, shift.need().seats().headcount())
                        .anyMatch(seat -> !standing.past(shift, seat));
    }

    private Duty duty(int index) {
        Seat seat = seats.get(index);
        return new Duty(index, seat.shift(), seat.number(), seat.standing(), seat.admission());
    }

    /** All duties, in the order of their index, anew and with nobody on them. */
    public List<Duty> duties() {
        List<Duty> duties = new ArrayList<>(seats.size());
        for (int i = 0; i < seats.size(); i++) {
            duties.add(duty(i));
        }
        return duties;
    }

    /** An open duty of a shift that the problem does not have in this form: in its place in H1's order, in no roster. */
    public Duty imagined(Shift shift, int number) {
        Admission nobody = Admission.closed();
        Seat seat = new Seat(shift, number, Duty.Standing.OPEN, nobody, null);
        int found = Collections.binarySearch(seats, seat, H1_ORDER);
        return new Duty(found >= 0 ? found : -found - 1, shift, number, Duty.Standing.OPEN, nobody);
    }

    /** Who served a past duty or is pinned on one to come; absent: nobody. */
    public @Nullable Candidate settled(Duty duty) {
        return seats.get(duty.index()).settled();
    }

    public Optional<Candidate> candidate(String expert) {
        return Optional.ofNullable(candidatesById.get(expert));
    }

    /** A shift by its need and its start as it was. */
    public Optional<Shift> shift(String need, Instant start) {
        return Optional.ofNullable(shiftsByKey.get(new DutyKey(need, 0, start)));
    }

    public Optional<Integer> position(DutyKey key) {
        return Optional.ofNullable(positions.get(key));
    }

    public Timeline timeline() {
        return timeline;
    }

    public PlanningPolicy policy() {
        return policy;
    }

    /** In the order of their index. */
    public List<Candidate> candidates() {
        return candidates;
    }

    public ExpertEligibility eligibility() {
        return eligibility;
    }

    public List<Shift> openShifts() {
        return openShifts;
    }

    public List<PublishedDuty> published() {
        return published;
    }

    public List<ReserveDay> reserveDays() {
        return reserveDays;
    }

    public List<WeekSpan> weekSpans() {
        return WeekSpan.upTo(timeline.horizonDay());
    }

    public List<UncoveredShift> notCovered() {
        return notCovered;
    }
}
