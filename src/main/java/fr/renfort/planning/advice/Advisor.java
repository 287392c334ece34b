package fr.renfort.planning.advice;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Advises on changes of a plan by hand. Changes nothing. Thread-safe: one question at a time.
 */
public final class Advisor {
    private final Agenda agenda;
    private final Ledger ledger;
    private final Seats seats;
    private final Trials trials;
    private final LoanTrial loans;
    private final Plan plan;

    /**
     * @param inForce what of it still holds is what is changed: not what somebody is promised instead, nor whoever is not
     *     eligible any more; nothing before the first plan
     */
    public Advisor(PlanningProblem problem, Plan inForce) {
        agenda = AgendaDraft.of(problem);
        StandingPlan standing = new StandingPlan(agenda, inForce.duties());
        plan = new Plan(standing.roster().assignments(), inForce.loans());
        ledger = new Ledger(agenda, standing.roster().duties());
        seats = new Seats(agenda, ledger);
        trials = new Trials(agenda, ledger, seats);
        loans = new LoanTrial(problem, plan);
    }

    /** What of the plan in force still holds: that which advice is about. */
    public Plan plan() {
        return plan;
    }

    /**
     * Everybody who has the skill: who could take one seat in place of whoever is on it, then who could not, and why.
     *
     * @param start of the shift as it was, or of what is open of it
     * @return empty: there is no such duty to come
     */
    public synchronized Optional<List<Option>> candidates(String need, int seat, Instant start) {
        return seats.duty(need, seat, start).map(duty -> options(List.of(duty)));
    }

    /**
     * Everybody who has the skill: who could take as many of a need's shifts as he can, of each the first seat that nobody is
     * on, or else that nobody is promised to; then who could take none, and why.
     *
     * @return empty list: the need has nothing open
     */
    public synchronized List<Option> candidates(String need) {
        return options(seats.ofNeed(need));
    }

    private List<Option> options(List<Duty> duties) {
        return agenda.candidates().stream()
                .filter(expert -> duties.stream()
                        .anyMatch(duty -> expert.levelIn(duty.shift().need().skill()) > 0))
                .map(expert -> trials.option(expert, duties))
                .sorted(Option.BEST_FIRST)
                .toList();
    }

    /**
     * What it breaks that an expert serves a need on every open shift that touches a span, on the seats that nobody is on, or
     * else that nobody is promised to.
     *
     * @return empty: there is no such need with open shifts, or no such expert
     */
    public synchronized Optional<AssignmentCheck> check(String need, String expert, TimeWindow span) {
        Optional<Candidate> candidate = agenda.candidate(expert);
        List<Seats.Place> places = seats.places(need);
        return candidate.isEmpty() || places.isEmpty()
                ? Optional.empty()
                : Optional.of(trials.check(candidate.get(), seats.touching(places, span)));
    }

    /**
     * What it breaks that a lot is lent for a need.
     *
     * @return empty: there is no such need for equipment, or no such lot
     */
    public synchronized Optional<AssignmentCheck> checkLoan(String need, String lot) {
        return loans.check(new AssignedLoan(need, lot));
    }
}
