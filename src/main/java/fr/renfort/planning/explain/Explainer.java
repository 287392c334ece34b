package fr.renfort.planning.explain;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.DutyKey;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.agenda.Timeline;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.rules.LoanCosts;
import fr.renfort.planning.score.Rule;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Explains one plan for one problem: the plan as listed, of two entries for one duty the first. Not thread-safe. */
public final class Explainer {
    private static final Comparator<WhyNot> NEAREST_FIRST =
            Comparator.comparingLong(WhyNot::distance).thenComparing(WhyNot::id);

    private final Agenda agenda;
    private final Timeline timeline;
    private final Ledger ledger;
    private final LoanBook book;
    private final Obstacles obstacles;
    private final SeatRelaxations relaxations;
    private final LotObstacles lotObstacles;
    private final StayExplainer stayExplainer;

    public Explainer(PlanningProblem problem, Plan plan) {
        agenda = AgendaDraft.of(problem);
        timeline = agenda.timeline();
        ledger = new Ledger(agenda, Roster.listed(agenda, plan.duties()).duties());
        LoanDraft draft = new LoanDraft(problem);
        book = draft.listed(plan.loans());
        obstacles = new Obstacles(agenda, ledger);
        relaxations = new SeatRelaxations(agenda, ledger, obstacles);
        lotObstacles = new LotObstacles(draft, book, problem.resources().lots());
        stayExplainer = new StayExplainer(agenda, ledger);
    }

    /** Every open duty without an expert, in the order of start, need and seat. */
    public List<EmptySeat> emptySeats() {
        Map<Shift, WhyEmpty> whyEmpty = new HashMap<>();
        List<EmptySeat> seats = new ArrayList<>();
        for (Duty duty : ledger.duties()) {
            if (duty.open() && ledger.expertOn(duty) == null) {
                DutyKey key = duty.key();
                WhyEmpty why = whyEmpty.computeIfAbsent(duty.shift(), shift -> whyEmpty(duty));
                seats.add(new EmptySeat(
                        key.need(),
                        key.seat(),
                        key.start(),
                        new TimeWindow(timeline.instant(duty.start()), timeline.instant(duty.end())),
                        why.skilled(),
                        why.relaxation()));
            }
        }
        return seats;
    }

    /** The same for all empty seats of a shift. */
    private record WhyEmpty(List<WhyNot> skilled, @Nullable Relaxation relaxation) {}

    private WhyEmpty whyEmpty(Duty duty) {
        List<WhyNot> skilled = List.copyOf(skilled(duty));
        return new WhyEmpty(skilled, relaxations.cheapest(duty, skilled));
    }

    private List<WhyNot> skilled(Duty duty) {
        String skill = duty.shift().need().skill();
        return agenda.candidates().stream()
                .filter(expert -> expert.levelIn(skill) > 0)
                .map(expert -> whyNot(duty, expert))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    private WhyNot whyNot(Duty duty, Candidate expert) {
        return new WhyNot(expert.id(), obstacles.of(duty, expert));
    }

    /** Every equipment need that lacks units. */
    public List<MissingUnits> missingUnits() {
        return book.demands().stream()
                .map(lotObstacles::missing)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The plan's duties as stays: one mission each. */
    public List<Stay> stays() {
        return stayExplainer.sequences().stream().map(stayExplainer::stay).toList();
    }

    /** Every stay that has a duty neither past nor pinned. */
    public List<StayReasons> stayReasons() {
        return stayExplainer.sequences().stream()
                .filter(sequence -> !sequence.movable().isEmpty())
                .map(stayExplainer::reasons)
                .toList();
    }

    /** Every loan that is not pinned. */
    public List<LoanReasons> loanReasons() {
        Map<Rule, Long> with = LoanCosts.penalties(book);
        return book.loans().stream()
                .filter(loan -> loan.lent() && !loan.pinned())
                .map(loan -> reasons(loan, with))
                .toList();
    }

    private LoanReasons reasons(Loan loan, Map<Rule, Long> with) {
        loan.lend(false);
        Map<Rule, Long> without = LoanCosts.penalties(book);
        loan.lend(true);
        return new LoanReasons(
                loan.demand().id(),
                loan.lotId(),
                loan.trip().hasWay() ? OptionalInt.of(loan.trip().travelMinutes()) : OptionalInt.empty(),
                timeline.instant(loan.arrival()),
                StayExplainer.difference(with, without));
    }

    /**
     * Why an expert cannot take a seat with nothing else moved; no reasons: he can, or is on it.
     *
     * @param start of the shift as it was
     * @throws IllegalArgumentException when there is no such open duty or expert
     */
    public WhyNot whyNot(String need, int seat, Instant start, String expert) {
        Duty duty = agenda.position(new DutyKey(need, seat, start))
                .map(ledger.duties()::get)
                .filter(Duty::open)
                .orElseThrow(() -> new IllegalArgumentException("The seat (" + seat + ") at " + start + " of need "
                        + need + " must be an open duty of the problem."));
        Candidate candidate = agenda.candidate(expert)
                .orElseThrow(() -> new IllegalArgumentException("The expert (" + expert + ") must be one of the "
                        + agenda.candidates().size() + " given."));
        Candidate before = ledger.expertOn(duty);
        ledger.put(duty, null);
        WhyNot whyNot = whyNot(duty, candidate);
        ledger.put(duty, before);
        return whyNot;
    }

    /**
     * When a duty is served: an open one as cut, a past one whole.
     *
     * @throws IllegalArgumentException when there is no such duty
     */
    public TimeWindow window(AssignedDuty assigned) {
        Duty duty = agenda.position(DutyKey.of(assigned))
                .map(ledger.duties()::get)
                .orElseThrow(() -> new IllegalArgumentException("The seat (" + assigned.seat() + ") at "
                        + assigned.start() + " of need " + assigned.need() + " must be a duty of the problem."));
        return new TimeWindow(timeline.instant(duty.start()), timeline.instant(duty.end()));
    }

    /**
     * Why a lot cannot be lent for a need with nothing else moved; no reasons: it can, or is.
     *
     * @throws IllegalArgumentException when there is no such need or lot
     */
    public WhyNot whyNotLent(String need, String lot) {
        return lotObstacles
                .whyNot(new AssignedLoan(need, lot))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The need (" + need + ") and the lot (" + lot + ") must be of the problem."));
    }
}
