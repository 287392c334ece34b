package fr.renfort.planning.explain;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands against an expert's taking one more duty with nothing else moved: E1 to E6, H1 to H4. Not thread-safe. */
public final class Obstacles {
    private final Agenda agenda;
    private final ExpertReasons expertReasons;
    private final PlanReasons planReasons;

    /** @param ledger who is on which duty, whenever something is asked */
    public Obstacles(Agenda agenda, Ledger ledger) {
        this.agenda = agenda;
        this.expertReasons = new ExpertReasons(agenda);
        this.planReasons = new PlanReasons(agenda, ledger);
    }

    /** The weightiest first; none: the expert may take it. */
    public List<Reason> of(Duty duty, Candidate expert) {
        List<Reason> reasons = new ArrayList<>(expertReasons.of(duty.shift(), expert));
        reasons.addAll(planReasons.of(duty, expert));
        reasons.sort(Comparator.comparingLong(Reason::distance).reversed());
        return List.copyOf(reasons);
    }

    /** Whether nothing does; what is asked about may be an imagined duty. */
    boolean none(Duty duty, Candidate expert) {
        return agenda.eligibility().eligible(duty.shift(), expert)
                && planReasons.of(duty, expert).isEmpty();
    }
}
