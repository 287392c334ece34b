package fr.renfort.benchmark.exact;

import com.google.ortools.Loader;
import fr.renfort.benchmark.race.Contestant;
import fr.renfort.benchmark.race.Course;
import fr.renfort.benchmark.race.Logbook;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.rules.LoanCosts;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** CP-SAT on the exact model, loans first; on its own, or from a plan on. */
public final class ExactPlanner implements Contestant {
    private static final Duration LOANS_AT_MOST = Duration.ofSeconds(20);
    private static final int LOAN_SHARE = 5;

    private final int workers;
    private final Plan start;

    /** @param workers of CP-SAT; each searches in its own way */
    public ExactPlanner(int workers) {
        this(workers, Plan.EMPTY);
    }

    /** @param start nothing: on its own */
    public ExactPlanner(int workers, Plan start) {
        Loader.loadNativeLibraries();
        this.workers = workers;
        this.start = start;
    }

    @Override
    public String name() {
        return start.duties().isEmpty() ? "CP-SAT" : "CP-SAT from Renfort";
    }

    @Override
    public Course run(PlanningProblem problem, long seed, Duration time) {
        Logbook logbook = new Logbook();
        LoanBook book = new LoanDraft(problem).book();
        Duration share = time.dividedBy(LOAN_SHARE);
        LoanModel loanModel = new LoanModel(book);
        Descent.Result loans = new Descent(loanModel, workers, seed, loanModel::lend)
                .run(share.compareTo(LOANS_AT_MOST) < 0 ? share : LOANS_AT_MOST);
        Score loanScore = Score.of(LoanCosts.penalties(book));
        List<AssignedLoan> lent = book.assignments();
        Agenda agenda = AgendaDraft.of(problem);
        Roster settled = Roster.settled(agenda);
        Roster first = start.duties().isEmpty() ? settled : Roster.listed(agenda, start.duties());
        logbook.note(score(agenda, first).plus(loanScore), new Plan(first.assignments(), lent));
        DutyModel duties = new DutyModel(agenda);
        if (!start.duties().isEmpty()) {
            duties.suggest(start.duties());
        }
        Descent descent = new Descent(duties, workers, seed, values -> {
            Roster roster = duties.roster(values);
            logbook.note(score(agenda, roster).plus(loanScore), new Plan(roster.assignments(), lent));
        });
        Descent.Result result = descent.run(time.minus(logbook.elapsed()));
        Score bound = new Score(
                score(agenda, settled).hard() + loanScore.hard(),
                -result.medium().bound() - loans.medium().bound(),
                -result.soft().bound() - loans.soft().bound());
        return logbook.course(0, Optional.of(bound));
    }

    private static Score score(Agenda agenda, Roster roster) {
        return new Ledger(agenda, roster.duties()).score();
    }
}
