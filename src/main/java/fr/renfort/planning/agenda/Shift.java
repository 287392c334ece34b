package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.PlanningPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A need's shift. Known by need and original start; when it is running, its open duties are cut to start now.
 * Minutes count from now, days from now's local day.
 */
public final class Shift {
    private final ExpertNeed need;
    private final Site site;
    private final Span span;
    private final int severity;
    private final PlanningPolicy policy;
    private final long minuteCost;
    private final @Nullable Shift imaginedFrom;

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
        this(need, site, span, severity, policy, null);
    }

    private Shift(
            ExpertNeed need, Site site, Span span, int severity, PlanningPolicy policy, @Nullable Shift imaginedFrom) {
        this.need = need;
        this.site = site;
        this.span = span;
        this.severity = severity;
        this.policy = policy;
        this.imaginedFrom = imaginedFrom;
        this.minuteCost = (long) policy.weights().of(severity, need.priority())
                * policy.weights().urgency(span.openStart());
    }

    /**
     * What is open of it beginning later and ending when it does; known by the same start, and whoever was published or is
     * promised on this one is on it.
     *
     * @param minutes 1 or more, fewer than are open
     */
    public Shift later(int minutes, Timeline timeline) {
        int start = span.openStart() + minutes;
        int day = timeline.localDay(start);
        Span shorter = new Span(span.originalStart(), start, span.end(), day, day);
        return new Shift(need, site, shorter, severity, policy, existing());
    }

    /** The same shift worked from afar. */
    public Shift remote() {
        return new Shift(need.remote(), site, span, severity, policy, existing());
    }

    /** The problem's own shift: itself, unless it is an imagined form of one. */
    Shift existing() {
        return imaginedFrom == null ? this : imaginedFrom;
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
