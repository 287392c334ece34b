package fr.renfort.planning.rules;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.PlanningPolicy.Prices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** S1: an expert goes from one duty to the next one. */
public record Step(Candidate expert, @Nullable Duty previous, Duty duty) {
    /** An expert's duties as steps, in H1's order. */
    static List<Step> inOrder(Candidate expert, List<Duty> duties) {
        List<Duty> sorted = new ArrayList<>(duties);
        sorted.sort(Comparator.comparingInt(Duty::index));
        List<Step> steps = new ArrayList<>(sorted.size());
        Duty previous = null;
        for (Duty duty : sorted) {
            steps.add(new Step(expert, previous, duty));
            previous = duty;
        }
        return steps;
    }

    long cost() {
        return cost(expert, previous, duty);
    }

    /** Whether the duty continues the stay of the one before it. */
    public static boolean continuesStay(Candidate expert, @Nullable Duty previous, Duty duty) {
        return previous != null
                && previous.site() == duty.site()
                && previous.onSite() == duty.onSite()
                && duty.start() - previous.end()
                        <= duty.shift().policy().times().stayGap()
                && !(duty.onSite() && expert.worksAtHomeBetween(previous.start(), duty.start()));
    }

    /** Minutes of somebody's time that the duty costs after the one before it. */
    public static long cost(Candidate expert, @Nullable Duty previous, Duty duty) {
        Prices prices = duty.shift().policy().prices();
        if (previous != null && continuesStay(expert, previous, duty)) {
            return (long) prices.idleDay() * Math.max(0, duty.localDay() - previous.localDay() - 1);
        }
        return prices.handover() + (duty.onSite() ? 2L * expert.travelTo(duty.site()) : 0);
    }
}
