package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.database.JobQueue;
import jakarta.inject.Singleton;

/** Who goes first: emergencies before people's wishes before nights, and any first plan before any improvement. Thread-safe. */
@Singleton
final class RightOfWay {

    private final JobQueue queue;
    private final Runs runs;

    RightOfWay(JobQueue queue, Runs runs) {
        this.queue = queue;
        this.runs = runs;
    }

    /** Of the job that makes the first plan; the greater goes first. */
    static int priority(PlanningRun.Door door) {
        return switch (door) {
            case EMERGENCY -> 90;
            case BY_HAND -> 80;
            case NIGHTLY -> 70;
        };
    }

    /** Of the job that improves it. */
    static int improvementPriority(PlanningRun.Door door) {
        return priority(door) - 60;
    }

    /** Whether an emergency of any region waits for its first plan. */
    boolean emergencyWaits() {
        return queue.waiting(RunJobs.RUN_NAME, priority(PlanningRun.Door.EMERGENCY)) > 0;
    }

    /**
     * Whether the improvement of a run's plan has to end: an emergency of its region waits or, where it is of a night, one of
     * any region waits for its first plan or for the improvement of that.
     */
    boolean hasPriorityOver(PlanningRun run) {
        PlanningRun.Origin origin = run.origin();
        return runs.emergencyWaits(Viewer.planner(origin.region()), origin.region(), origin.exercise())
                || (origin.door() == PlanningRun.Door.NIGHTLY && (emergencyWaits() || improvementWaits()));
    }

    private boolean improvementWaits() {
        return queue.waiting(RunJobs.IMPROVE_NAME, improvementPriority(PlanningRun.Door.EMERGENCY)) > 0;
    }

    /** Runs that wait for a worker, on all nodes together. */
    long waiting() {
        return queue.waiting(RunJobs.RUN_NAME, 0);
    }
}
