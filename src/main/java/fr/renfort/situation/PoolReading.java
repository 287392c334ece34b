package fr.renfort.situation;

import fr.renfort.access.Viewer;
import fr.renfort.planning.facts.Period;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertCalendar;
import fr.renfort.pool.Experts;
import fr.renfort.pool.HeldSkill;
import fr.renfort.pool.Lots;
import fr.renfort.pool.PooledExpert;
import fr.renfort.pool.PooledLot;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What planning reads of the pool: who and what is in it, and those who have left it with a promise. */
@Singleton
final class PoolReading {

    /** Home work of the week before counts in rest, weeks and days. */
    private static final Duration BEFORE = Duration.ofDays(9);
    /** Availability beyond the horizon: the way back of a lot. */
    private static final Duration BEYOND = Duration.ofDays(9);

    private final Experts experts;
    private final Lots lots;

    PoolReading(Experts experts, Lots lots) {
        this.experts = experts;
        this.lots = lots;
    }

    List<PooledExpert> experts(Viewer viewer, String region, Period period, Set<UUID> pinned) {
        List<PooledExpert> present = new ArrayList<>(experts.expertsOf(viewer, region, span(period)));
        Set<UUID> gone = new HashSet<>(pinned);
        present.forEach(pooled -> gone.remove(pooled.expert().id()));
        Map<UUID, List<HeldSkill>> skills = experts.skillsOf(viewer, gone);
        Map<UUID, ExpertCalendar> calendars = experts.calendarsOf(viewer, gone);
        for (Expert expert : experts.byIds(viewer, gone).values()) {
            present.add(new PooledExpert(
                    expert,
                    skills.getOrDefault(expert.id(), List.of()),
                    calendars.getOrDefault(expert.id(), ExpertCalendar.EMPTY)));
        }
        present.sort(Comparator.comparing(pooled -> pooled.expert().id()));
        return present;
    }

    List<PooledLot> lots(Viewer viewer, String region, Period period, Set<UUID> promised) {
        List<PooledLot> present = new ArrayList<>(lots.lotsOf(viewer, region, span(period)));
        Set<UUID> gone = new HashSet<>(promised);
        present.forEach(pooled -> gone.remove(pooled.lot().id()));
        for (EquipmentLot lot : lots.byIds(viewer, gone).values()) {
            present.add(new PooledLot(lot, List.of()));
        }
        present.sort(Comparator.comparing(pooled -> pooled.lot().id()));
        return present;
    }

    private static TimeWindow span(Period period) {
        return new TimeWindow(period.now().minus(BEFORE), period.horizon().plus(BEYOND));
    }
}
