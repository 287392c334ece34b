package fr.renfort.planning.explain;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Availability;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.ExpertEligibility;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.agenda.Timeline;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an expert is not eligible for the open duties of a shift: E1 to E6. */
final class ExpertReasons {
    private final Timeline timeline;
    private final ExpertEligibility eligibility;
    private final int shortestDuty;

    ExpertReasons(Agenda agenda) {
        timeline = agenda.timeline();
        eligibility = agenda.eligibility();
        shortestDuty = agenda.policy().times().shortestDuty();
    }

    List<Reason> of(Shift shift, Candidate expert) {
        List<Reason> reasons = new ArrayList<>();
        for (EligibilityRule rule : eligibility.fails(shift, expert)) {
            reasons.add(reason(rule, shift, expert));
        }
        return reasons;
    }

    private Reason reason(EligibilityRule rule, Shift shift, Candidate expert) {
        return switch (rule) {
            case E1 ->
                new Reason.LevelTooLow(
                        expert.levelIn(shift.need().skill()),
                        shift.need().seats().minimumLevel());
            case E2 -> unavailable(shift, expert);
            case E3 ->
                expert.hasWayTo(shift.site())
                        ? new Reason.TooFar(
                                expert.travelTo(shift.site()),
                                expert.expert().limits().maxTravelMinutes())
                        : new Reason.NoWay();
            case E4 ->
                new Reason.ArrivesTooLate(
                        timeline.instant(eligibility.arrival(shift, expert)),
                        timeline.instant(shift.span().end() - shortestDuty));
            case E5 -> excluded(shift, expert);
            case E6 -> new Reason.NeededAtHome(eligibility.incidentAtHome(expert));
            default -> throw new IllegalStateException(rule + " is no rule of experts.");
        };
    }

    private Reason unavailable(Shift shift, Candidate expert) {
        int leaves = eligibility.arrival(shift, expert) - ExpertEligibility.way(shift, expert);
        return unavailable(expert.availability(), leaves, shift.span().end(), timeline);
    }

    /** Of windows none of which covers what is needed. */
    static Reason unavailable(List<Availability> windows, int needed, int neededUntil, Timeline timeline) {
        int from = Math.min(needed, neededUntil - 1);
        long missing = (long) neededUntil - from;
        Instant next = null;
        for (Availability window : windows) {
            missing = Math.min(missing, window.lacks(from, neededUntil));
            if (next == null && window.from() > from) {
                next = timeline.instant(window.from());
            }
        }
        TimeWindow whole = new TimeWindow(timeline.instant(from), timeline.instant(neededUntil));
        return new Reason.Unavailable(whole, missing, next);
    }

    private Reason excluded(Shift shift, Candidate expert) {
        @Nullable Instant until = Instant.MIN;
        for (ExpertNeed.Exclusion exclusion : shift.need().exclusions()) {
            OpenWindow window = exclusion.window();
            if (until != null && eligibility.excludes(exclusion, shift, expert)) {
                until = window.to() == null || window.to().isAfter(until) ? window.to() : until;
            }
        }
        return new Reason.Excluded(until);
    }
}
