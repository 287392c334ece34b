package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.score.EligibilityRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** E1 to E6: whether an expert may serve an open duty of a shift. Depends on what stands, not on the plan. */
public final class ExpertEligibility {
    private final Timeline timeline;
    private final PlanningPolicy policy;
    private final Attacks attacks;
    private final StandingDuties standing;
    private final Map<Candidate, List<Presence>> presences = new HashMap<>();

    /** A pinned or past duty: where it is, and when it ends. */
    private record Presence(Site site, int end) {}

    ExpertEligibility(
            Timeline timeline, PlanningPolicy policy, Attacks attacks, StandingDuties standing, List<Shift> shifts) {
        this.timeline = timeline;
        this.policy = policy;
        this.attacks = attacks;
        this.standing = standing;
        for (Shift shift : shifts) {
            for (int seat = 0; seat < shift.need().seats().headcount(); seat++) {
                notePresence(shift, seat);
            }
        }
    }

    private void notePresence(Shift shift, int seat) {
        boolean past = standing.past(shift, seat);
        Candidate present = past ? standing.served(shift, seat) : standing.pinned(shift, seat);
        if (present != null && (past || !shift.tooShort())) {
            presences
                    .computeIfAbsent(present, key -> new ArrayList<>())
                    .add(new Presence(shift.site(), shift.span().end()));
        }
    }

    /** Whether the expert need not come first: published or pinned there, or just served at the same establishment. */
    public boolean staysNear(Shift shift, Candidate candidate) {
        int start = shift.span().openStart();
        return standing.publishedOrPinnedOn(shift, candidate)
                || presences.getOrDefault(candidate, List.of()).stream()
                        .anyMatch(presence -> presence.site() == shift.site()
                                && presence.end() <= start
                                && presence.end() >= start - policy.times().stayGap());
    }

    /** Minutes from now at which the expert begins to serve: the start of the open duty, or later. */
    public int arrival(Shift shift, Candidate candidate) {
        int start = shift.span().openStart();
        int soonest = soonest(shift, candidate);
        return soonest <= start || staysNear(shift, candidate) ? start : soonest;
    }

    /** Minutes from now at which the expert can be there who is not near yet. */
    static int soonest(Shift shift, Candidate candidate) {
        return candidate.expert().limits().noticeMinutes() + way(shift, candidate);
    }

    /** Minutes of travel to the shift: 0 for REMOTE work and where there is no way. */
    public static int way(Shift shift, Candidate candidate) {
        return shift.onSite() ? candidate.travelTo(shift.site()) : 0;
    }

    public boolean eligible(Shift shift, Candidate candidate) {
        return levelSuffices(shift, candidate) && fails(shift, candidate).isEmpty();
    }

    /** Every rule that fails; none: eligible. */
    public Set<EligibilityRule> fails(Shift shift, Candidate candidate) {
        Set<EligibilityRule> fails = EnumSet.noneOf(EligibilityRule.class);
        int arrival = arrival(shift, candidate);
        int end = shift.span().end();
        if (!levelSuffices(shift, candidate)) {
            fails.add(EligibilityRule.E1);
        }
        if (candidate.availability().stream()
                .noneMatch(window -> window.covers(arrival - way(shift, candidate), end))) {
            fails.add(EligibilityRule.E2);
        }
        if (!nearEnough(shift, candidate)) {
            fails.add(EligibilityRule.E3);
        }
        if (arrival > end - policy.times().shortestDuty()) {
            fails.add(EligibilityRule.E4);
        }
        if (shift.need().exclusions().stream().anyMatch(exclusion -> excludes(exclusion, shift, candidate))) {
            fails.add(EligibilityRule.E5);
        }
        if (neededAtHome(shift, candidate)) {
            fails.add(EligibilityRule.E6);
        }
        return fails;
    }

    static boolean levelSuffices(Shift shift, Candidate candidate) {
        return candidate.levelIn(shift.need().skill()) >= shift.need().seats().minimumLevel();
    }

    static boolean nearEnough(Shift shift, Candidate candidate) {
        return !shift.onSite() || withinReach(shift, candidate);
    }

    private static boolean withinReach(Shift shift, Candidate candidate) {
        return candidate.hasWayTo(shift.site())
                && candidate.travelTo(shift.site())
                        <= candidate.expert().limits().maxTravelMinutes();
    }

    /** Whether the exclusion is this expert's and touches the shift's open duties. */
    public boolean excludes(ExpertNeed.Exclusion exclusion, Shift shift, Candidate candidate) {
        OpenWindow window = exclusion.window();
        return exclusion.expert().equals(candidate.id())
                && timeline.minute(window.from()) < shift.span().end()
                && (window.to() == null
                        || timeline.minute(window.to()) > shift.span().openStart());
    }

    /** The incident that keeps the expert's people at home; absent: none does. */
    public @Nullable String incidentAtHome(Candidate candidate) {
        return attacks.incidentHitting(candidate.expert().home());
    }

    private boolean neededAtHome(Shift shift, Candidate candidate) {
        return !standing.publishedOn(shift).contains(candidate)
                && attacks.needsAtHome(
                        candidate.expert().home().informationSystem(),
                        shift.site().establishment());
    }
}
