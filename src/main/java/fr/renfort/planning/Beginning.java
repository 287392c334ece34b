package fr.renfort.planning;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.moves.Construction;
import fr.renfort.planning.moves.LoanSearch;
import fr.renfort.planning.moves.LoanSearch.Care;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.rules.LoanCosts;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.util.List;
import java.util.Map;

/** The first complete plan of a problem, from which the search sets out. */
record Beginning(Agenda agenda, Seated seated, LoanDraft draft, Lent lent) {

    /** @param score of the duties alone */
    record Seated(Roster roster, Score score) {
        private Seated orBetter(Seated other) {
            return other.score.compareTo(score) > 0 ? other : this;
        }
    }

    record Lent(List<AssignedLoan> loans, Map<Rule, Long> penalties) {
        Score score() {
            return Score.of(penalties);
        }

        private Lent orBetter(Lent other) {
            return other.score().compareTo(score()) > 0 ? other : this;
        }
    }

    /** @param start what of it is kept, {@link StartingPlan} says */
    static Beginning from(PlanningProblem problem, Plan start, long seed) {
        Agenda agenda = AgendaDraft.of(problem);
        LoanDraft draft = new LoanDraft(problem);
        return new Beginning(
                agenda, seated(agenda, start.duties()), draft, lent(draft, start.loans(), seed, Care.SOON));
    }

    /**
     * The better of two, for duties and for loans, which meet in no rule: with nothing given, and from what was last published.
     * So a plan is no worse than the one that people know, as far as that still fits, and moves nobody for nothing.
     */
    static Beginning fresh(PlanningProblem problem, long seed) {
        Beginning fresh = from(problem, Plan.EMPTY, seed);
        Plan published = problem.standing().published();
        Seated seated = published.duties().isEmpty()
                ? fresh.seated
                : seated(fresh.agenda, published.duties()).orBetter(fresh.seated);
        Lent lent = published.loans().isEmpty()
                ? fresh.lent
                : lent(fresh.draft, published.loans(), seed, Care.SOON).orBetter(fresh.lent);
        return new Beginning(fresh.agenda, seated, fresh.draft, lent);
    }

    private static Seated seated(Agenda agenda, List<AssignedDuty> start) {
        Roster roster = Roster.settled(agenda);
        StartingPlan.seat(roster, start);
        return new Seated(roster, new Construction(roster).run());
    }

    private static Lent lent(LoanDraft draft, List<AssignedLoan> start, long seed, Care care) {
        LoanBook book = draft.book();
        StartingPlan.lend(book, start);
        new LoanSearch(book, seed, care).run();
        return new Lent(book.assignments(), LoanCosts.penalties(book));
    }

    /** The loans again, with the care for which the first plan has no time. */
    Lent lentThoroughly(long seed) {
        return lent(draft, lent.loans(), seed, Care.THOROUGH);
    }

    Score score() {
        return seated.score().plus(lent.score());
    }

    Plan plan() {
        return new Plan(seated.roster().assignments(), lent.loans());
    }
}
