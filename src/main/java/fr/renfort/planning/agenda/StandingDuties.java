package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.Standing;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is promised and who was published where, of the shifts that exist. */
final class StandingDuties {
    private final Map<DutyKey, Candidate> pinned;
    private final Map<DutyKey, Candidate> published;
    private final Map<Shift, Set<Candidate>> near = new HashMap<>();
    private final Map<Shift, Set<Candidate>> publishedOn = new HashMap<>();

    StandingDuties(Standing standing, List<Shift> shifts, Map<String, Candidate> candidates) {
        pinned = byKey(standing.pinned().duties(), candidates);
        published = byKey(standing.published().duties(), candidates);
        Map<DutyKey, Shift> existing = new HashMap<>();
        shifts.forEach(shift -> existing.put(anySeat(shift), shift));
        gather(standing.published().duties(), existing, candidates, publishedOn);
        gather(standing.published().duties(), existing, candidates, near);
        gather(standing.pinned().duties(), existing, candidates, near);
    }

    private static Map<DutyKey, Candidate> byKey(List<AssignedDuty> duties, Map<String, Candidate> candidates) {
        Map<DutyKey, Candidate> byKey = new HashMap<>();
        for (AssignedDuty duty : duties) {
            Candidate candidate = candidates.get(duty.expert());
            if (candidate != null) {
                byKey.putIfAbsent(DutyKey.of(duty), candidate);
            }
        }
        return byKey;
    }

    private static void gather(
            List<AssignedDuty> duties,
            Map<DutyKey, Shift> existing,
            Map<String, Candidate> candidates,
            Map<Shift, Set<Candidate>> byShift) {
        for (AssignedDuty duty : duties) {
            Shift shift = existing.get(new DutyKey(duty.need(), 0, duty.start()));
            Candidate candidate = candidates.get(duty.expert());
            if (shift != null && candidate != null) {
                byShift.computeIfAbsent(shift, key -> new LinkedHashSet<>()).add(candidate);
            }
        }
    }

    private static DutyKey anySeat(Shift shift) {
        return new DutyKey(shift.need().id(), 0, shift.span().originalStart());
    }

    private static DutyKey key(Shift shift, int seat) {
        return new DutyKey(shift.need().id(), seat, shift.span().originalStart());
    }

    @Nullable
    Candidate pinned(Shift shift, int seat) {
        return pinned.get(key(shift, seat));
    }

    /** Whether the seat's assignment cannot change any more: it ended, or it is running with somebody on it. */
    boolean past(Shift shift, int seat) {
        return shift.span().ended() || (shift.span().running() && settled(shift, seat) != null);
    }

    /** Who served, or is serving, a past seat; absent: nobody. */
    @Nullable
    Candidate served(Shift shift, int seat) {
        return shift.span().ended() ? pinned(shift, seat) : settled(shift, seat);
    }

    private @Nullable Candidate settled(Shift shift, int seat) {
        Candidate promised = pinned(shift, seat);
        return promised != null ? promised : published.get(key(shift, seat));
    }

    /** Whoever was published on any seat of the shift. */
    Set<Candidate> publishedOn(Shift shift) {
        return publishedOn.getOrDefault(shift.existing(), Set.of());
    }

    boolean publishedOrPinnedOn(Shift shift, Candidate candidate) {
        return near.getOrDefault(shift.existing(), Set.of()).contains(candidate);
    }
}
