package fr.renfort.planning;

/** Hears of the first complete plan and of every better one, in the planning thread: what it does there, planning waits for. */
@FunctionalInterface
public interface PlanListener {
    PlanListener SILENT = best -> {};

    void better(BestSoFar best);
}
