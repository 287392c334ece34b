package fr.renfort.command;

import fr.renfort.run.RunRepeat;

/**
 * What a program wants to know of a run that was repeated.
 *
 * @param same whether its plan came out again
 * @param difference of the repeated plan to the stored one
 */
record RepeatSummary(
        String run,
        String plan,
        boolean same,
        PlanSummary.Search search,
        PlanSummary.Difference difference,
        long durationMillis) {

    static RepeatSummary of(RunRepeat.Repetition found, long durationMillis) {
        return new RepeatSummary(
                found.run().id().toString(),
                found.stored().id().toString(),
                found.same(),
                PlanSummary.Search.of(found.repeated()),
                PlanSummary.Difference.of(found.comparison()),
                durationMillis);
    }
}
