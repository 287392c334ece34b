package fr.renfort.planning.explain;

import fr.renfort.planning.agenda.Timeline;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.EquipmentDemand;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.lending.Trip;
import fr.renfort.planning.rules.Supply;
import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.vocabulary.TimeWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why equipment is missing in a plan, lot by lot. Not thread-safe. */
public final class LotObstacles {
    private static final Comparator<WhyNot> NEAREST_FIRST =
            Comparator.comparingLong(WhyNot::distance).thenComparing(WhyNot::id);

    private final LoanDraft draft;
    private final LoanBook book;
    private final List<EquipmentLot> lots;
    private final Timeline timeline;

    LotObstacles(LoanDraft draft, LoanBook book, List<EquipmentLot> lots) {
        this.draft = draft;
        this.book = book;
        this.lots = lots;
        this.timeline = draft.timeline();
    }

    /** @param lent what the plan lends */
    public static LotObstacles of(PlanningProblem problem, List<AssignedLoan> lent) {
        LoanDraft draft = new LoanDraft(problem);
        return new LotObstacles(draft, draft.listed(lent), problem.resources().lots());
    }

    Optional<MissingUnits> missing(EquipmentDemand demand) {
        List<Loan> lent =
                lent().stream().filter(loan -> loan.demand().equals(demand)).toList();
        Supply supply = Supply.of(demand, lent);
        if (!supply.fallsShort()) {
            return Optional.empty();
        }
        int neededBefore = supply.missingTo();
        TimeWindow span = new TimeWindow(timeline.instant(supply.missingFrom()), timeline.instant(neededBefore));
        List<WhyNot> whyNot = lots.stream()
                .filter(lot -> lot.content().type().equals(demand.need().type()))
                .filter(lot -> lent.stream().noneMatch(loan -> loan.lotId().equals(lot.id())))
                .map(lot -> draft.trip(new AssignedLoan(demand.id(), lot.id())))
                .flatMap(Optional::stream)
                .map(trip -> new WhyNot(trip.lot().id(), reasons(trip, neededBefore)))
                .sorted(NEAREST_FIRST)
                .toList();
        LotRelaxations relaxations =
                new LotRelaxations(draft, trip -> reasons(trip, neededBefore).isEmpty());
        return Optional.of(new MissingUnits(
                demand.id(), span, supply.mostMissing(), whyNot, relaxations.cheapest(demand.id(), whyNot)));
    }

    private List<Loan> lent() {
        return book.loans().stream().filter(Loan::lent).toList();
    }

    /** Why a lot cannot be lent, with nothing else moved; empty: there is no such need or lot. */
    public Optional<WhyNot> whyNot(AssignedLoan loan) {
        return draft.trip(loan)
                .map(trip -> new WhyNot(loan.lot(), reasons(trip, trip.demand().end())));
    }

    /** @param neededBefore from this minute on nothing is missing: who arrives later is of no use */
    private List<Reason> reasons(Trip trip, int neededBefore) {
        List<Reason> reasons = new ArrayList<>();
        draft.eligibility().fails(trip).forEach(rule -> reasons.add(reason(rule, trip)));
        if (trip.arrival() >= neededBefore && !trip.tooLate()) {
            reasons.add(arrivesTooLate(trip, neededBefore - 1));
        }
        Loan loan = draft.loan(trip);
        for (Loan other : lent()) {
            boolean same = other.demand().equals(trip.demand());
            if (!same && other.lotId().equals(loan.lotId()) && loan.commonMinutes(other) > 0) {
                reasons.add(new Reason.LentElsewhere(other.demand().id(), loan.commonMinutes(other)));
            }
        }
        reasons.sort(Comparator.comparingLong(Reason::distance).reversed());
        return reasons;
    }

    private Reason arrivesTooLate(Trip trip, int latest) {
        return new Reason.ArrivesTooLate(timeline.instant(trip.arrival()), timeline.instant(latest));
    }

    private Reason reason(EligibilityRule rule, Trip trip) {
        EquipmentLot lot = trip.lot();
        return switch (rule) {
            case TYPE -> new Reason.OtherType(lot.content().type());
            case TRAVEL ->
                trip.hasWay() ? new Reason.TooFar(trip.travelMinutes(), lot.maxTravelMinutes()) : new Reason.NoWay();
            case LATE -> arrivesTooLate(trip, trip.demand().end());
            case AVAILABILITY ->
                ExpertReasons.unavailable(
                        draft.eligibility().availability(lot), trip.leaves(), trip.availableUntil(), timeline);
            case EXCLUDED -> new Reason.Excluded(null);
            case E6 -> new Reason.NeededAtHome(draft.eligibility().incidentAtHome(lot));
            default -> throw new IllegalStateException(rule + " is no rule of lots.");
        };
    }
}
