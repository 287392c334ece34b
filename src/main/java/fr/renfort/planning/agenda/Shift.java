package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.PlanningPolicy;
import java.time.Instant;

/**
 * A need's shift. Known by need and original start; when it is running, its open duties are cut to start now.
 * Minutes count from now, days from now's local day.
 */
public final class Shift {
    private final ExpertNeed need;
    private final Site site;
    private final Span span;
    private final PlanningPolicy policy;
    private final long minuteCost;

    /**
     * When a shift is.
     *
     * @param originalStart what it is known by
     * @param start minutes from now, negative when it has begun
     * @param openDay local day of its open duties
     */
    public record Span(Instant originalStart, int start, int end, int startDay, int openDay) {
        static Span of(Timeline timeline, int start, int end) {
            return new Span(
                    timeline.instant(start),
                    start,
                    end,
                    timeline.localDay(start),
                    timeline.localDay(Math.max(start, 0)));
        }

        public int openStart() {
            return Math.max(start, 0);
        }

        public boolean ended() {
            return end <= 0;
        }

        public boolean running() {
            return start < 0 && end > 0;
        }
    }

    Shift(ExpertNeed need, Site site, Span span, int severity, PlanningPolicy policy) {
        this.need = need;
        this.site = site;
        this.span = span;
        this.policy = policy;
        this.minuteCost = (long) policy.weights().of(severity, need.priority())
                * policy.weights().urgency(span.openStart());
    }

    public ExpertNeed need() {
        return need;
    }

    public Site site() {
        return site;
    }

    public Span span() {
        return span;
    }

    public PlanningPolicy policy() {
        return policy;
    }

    public boolean onSite() {
        return need.onSite();
    }

    /** M1: weight times urgency, for each minute of an open duty. */
    public long minuteCost() {
        return minuteCost;
    }

    /** M1: what an open duty without an expert costs. */
    public long emptyCost() {
        return minuteCost * openMinutes();
    }

    public int openMinutes() {
        return span.end() - span.openStart();
    }

    /** Whether what is open of it is too short to be a duty. */
    public boolean tooShort() {
        return openMinutes() < policy.times().shortestDuty();
    }

    @Override
    public String toString() {
        return need.id() + "@" + span.originalStart();
    }
}
