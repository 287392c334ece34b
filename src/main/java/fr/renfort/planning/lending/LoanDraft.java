package fr.renfort.planning.lending;

import fr.renfort.planning.agenda.Attacks;
import fr.renfort.planning.agenda.Availability;
import fr.renfort.planning.agenda.Timeline;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.PlanningProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws up the loans of a problem: the demands, the lots' ways to them, and which loans may be. Immutable. */
public final class LoanDraft {
    private final PlanningProblem problem;
    private final Timeline timeline;
    private final Map<String, EquipmentDemand> demands = new LinkedHashMap<>();
    private final Map<String, EquipmentLot> lots;
    private final Set<AssignedLoan> pinned;
    private final Set<AssignedLoan> published;
    private final LotEligibility eligibility;

    public LoanDraft(PlanningProblem problem) {
        this.problem = problem;
        timeline = new Timeline(problem.period());
        lots = byId(problem.resources().lots(), EquipmentLot::id);
        Map<String, Incident> incidents = byId(problem.demand().incidents(), Incident::id);
        Map<String, Establishment> establishments = byId(problem.demand().establishments(), Establishment::id);
        for (EquipmentNeed need : problem.demand().equipmentNeeds()) {
            Incident incident = Objects.requireNonNull(incidents.get(need.incident()));
            Establishment establishment = Objects.requireNonNull(establishments.get(incident.establishment()));
            demands.put(need.id(), demand(need, incident, establishment));
        }
        pinned = existing(problem.standing().pinned().loans());
        published = existing(problem.standing().published().loans());
        Map<EquipmentLot, List<Availability>> availability = new LinkedHashMap<>();
        lots.values().forEach(lot -> availability.put(lot, Availability.merged(lot.availability(), timeline)));
        eligibility = new LotEligibility(new Attacks(problem.demand().incidents()), published, availability);
    }

    private EquipmentDemand demand(EquipmentNeed need, Incident incident, Establishment establishment) {
        int weight = problem.policy().weights().of(incident.severity(), need.priority());
        int start = timeline.minute(need.window().from());
        return new EquipmentDemand(
                need, establishment, problem.policy(), weight, start, timeline.end(need.window(), incident));
    }

    private Set<AssignedLoan> existing(Collection<AssignedLoan> loans) {
        return loans.stream()
                .filter(loan -> demands.containsKey(loan.need()) && lots.containsKey(loan.lot()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        return things.stream().collect(Collectors.toMap(id, thing -> thing, (one, other) -> one, LinkedHashMap::new));
    }

    /** What is pinned is lent; the rest that is eligible may be. */
    public LoanBook book() {
        return book(List.of());
    }

    /** The same, with further loans that may be although they are not eligible. */
    public LoanBook book(Collection<AssignedLoan> further) {
        Set<AssignedLoan> possible = new LinkedHashSet<>(pinned);
        possible.addAll(existing(further));
        for (EquipmentDemand demand : demands.values()) {
            for (EquipmentLot lot : lots.values()) {
                if (lot.content().type().equals(demand.need().type())
                        && eligibility.fails(trip(demand, lot)).isEmpty()) {
                    possible.add(new AssignedLoan(demand.id(), lot.id()));
                }
            }
        }
        List<Loan> loans = new ArrayList<>();
        for (AssignedLoan loan : possible) {
            trip(loan)
                    .ifPresent(
                            trip -> loans.add(new Loan(loans.size(), trip, timeline.horizon(), pinned.contains(loan))));
        }
        List<PublishedLoan> publishedLoans = published.stream()
                .map(loan -> new PublishedLoan(Objects.requireNonNull(demands.get(loan.need())), loan.lot()))
                .toList();
        return new LoanBook(new ArrayList<>(demands.values()), publishedLoans, loans);
    }

    /** What a plan lists is lent, eligible or not, and nothing else. */
    public LoanBook listed(Collection<AssignedLoan> listed) {
        LoanBook book = book(listed);
        book.loans().forEach(loan -> loan.lend(listed.contains(loan.assigned())));
        return book;
    }

    /** A loan of its own, in no book. */
    public Loan loan(Trip trip) {
        return new Loan(-1, trip, timeline.horizon(), false);
    }

    /** A lot's way to a demand; empty: there is no such need, or no such lot. */
    public Optional<Trip> trip(AssignedLoan loan) {
        EquipmentDemand demand = demands.get(loan.need());
        EquipmentLot lot = lots.get(loan.lot());
        return demand == null || lot == null ? Optional.empty() : Optional.of(trip(demand, lot));
    }

    private Trip trip(EquipmentDemand demand, EquipmentLot lot) {
        OptionalInt way = lot.content().kind() == EquipmentLot.Kind.LICENCE
                ? OptionalInt.of(0)
                : problem.travel()
                        .minutes(lot.home().base(), demand.establishment().place());
        int travel = way.orElse(0);
        boolean promised = pinned.contains(new AssignedLoan(demand.id(), lot.id()));
        int arrival = promised ? demand.start() : Math.max(demand.start(), lot.handlingMinutes() + travel);
        return new Trip(demand, lot, way.isPresent(), travel, arrival);
    }

    /** The same trip when the demand begins so many minutes later than now, or than its start to come; empty: it would be over. */
    public Optional<Trip> later(Trip trip, int minutes) {
        EquipmentDemand demand = trip.demand();
        int start = demand.openStart() + minutes;
        return start >= demand.end()
                ? Optional.empty()
                : Optional.of(trip(
                        new EquipmentDemand(
                                demand.need(),
                                demand.establishment(),
                                demand.policy(),
                                demand.weight(),
                                start,
                                demand.end()),
                        trip.lot()));
    }

    public boolean needExists(String need) {
        return demands.containsKey(need);
    }

    public boolean lotExists(String lot) {
        return lots.containsKey(lot);
    }

    public Set<AssignedLoan> pinned() {
        return pinned;
    }

    public LotEligibility eligibility() {
        return eligibility;
    }

    public Timeline timeline() {
        return timeline;
    }
}
