package fr.renfort.planning.explain;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.HomeWork;
import fr.renfort.planning.agenda.Timeline;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.rules.Rest;
import fr.renfort.vocabulary.TimeWindow;
import java.util.ArrayList;
import java.util.List;

/** Why an expert cannot take one more duty of a plan: H1 to H4, against what he and his lender's other experts do in it. */
final class PlanReasons {
    private final Timeline timeline;
    private final Ledger ledger;

    PlanReasons(Agenda agenda, Ledger ledger) {
        this.timeline = agenda.timeline();
        this.ledger = ledger;
    }

    List<Reason> of(Duty duty, Candidate expert) {
        List<Reason> reasons = new ArrayList<>();
        for (Duty other : ledger.dutiesOf(expert)) {
            addRest(reasons, duty, expert, other);
        }
        for (HomeWork block : expert.homeWork()) {
            int missing = Rest.missing(expert, duty, block);
            if (missing > 0) {
                TimeWindow window = new TimeWindow(timeline.instant(block.start()), timeline.instant(block.end()));
                reasons.add(new Reason.WorkAtHome(window, missing));
            }
        }
        ledger.excess(duty, expert).forEach(excess -> reasons.add(reason(excess, expert)));
        return reasons;
    }

    private static void addRest(List<Reason> reasons, Duty duty, Candidate expert, Duty other) {
        int missing =
                other.index() < duty.index() ? Rest.missing(expert, other, duty) : Rest.missing(expert, duty, other);
        int common = Math.min(duty.end(), other.end()) - Math.max(duty.start(), other.start());
        String establishment = other.site().establishment().id();
        if (common > 0) {
            reasons.add(
                    new Reason.OnDutyElsewhere(other.assignedTo(expert.id()), establishment, other.settled(), common));
        } else if (missing > 0) {
            reasons.add(
                    new Reason.TooLittleRest(other.assignedTo(expert.id()), establishment, other.settled(), missing));
        }
    }

    private Reason reason(Ledger.Excess excess, Candidate expert) {
        return switch (excess.rule()) {
            case H2 ->
                new Reason.WeekFull(
                        timeline.date(excess.day()),
                        excess.penalty(),
                        expert.expert().limits().maxWeeklyMinutes());
            case H3 -> new Reason.NoDayOff(timeline.date(excess.day()));
            case H4 ->
                new Reason.LenderFull(
                        expert.organisation().id(),
                        timeline.date(excess.day()),
                        expert.organisation().maxLentPerDay());
            default -> throw new IllegalStateException(excess.rule() + " is no rule of weeks and lenders.");
        };
    }
}
