package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.situation.file.ProblemFile;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The exact problem that each run's plan was made from, without names: for repeating the run and for comparing its plan.
 * Kept for {@link RunSettings#keepProblems}. Thread-safe.
 */
@Singleton
final class ProblemBook {

    private final Transactions transactions;
    private final ProblemRepository problems;
    private final RunSettings settings;
    private final InstantSource time;

    ProblemBook(Transactions transactions, ProblemRepository problems, RunSettings settings, InstantSource time) {
        this.transactions = transactions;
        this.problems = problems;
        this.settings = settings;
        this.time = time;
    }

    /** Written apart from the plan, so that nobody waits for it; a run whose process dies in between cannot be repeated. */
    void keep(RunJob job, PlanningProblem problem) {
        String content = Base64.getEncoder().encodeToString(ProblemFile.zip(problem));
        transactions.write(
                Viewer.planner(job.region()).scope(),
                () -> problems.keep(job.run(), job.region(), time.instant(), content));
    }

    Optional<PlanningProblem> find(Viewer viewer, UUID run) {
        return transactions
                .read(viewer.scope(), () -> problems.find(run))
                .map(row -> ProblemFile.unzip(Base64.getMimeDecoder().decode(row.content())));
    }

    /** Forgets what has been kept long enough. */
    void forget(String region) {
        transactions.write(
                Viewer.planner(region).scope(),
                () -> problems.removeOlderThan(region, time.instant().minus(settings.keepProblems())));
    }
}
