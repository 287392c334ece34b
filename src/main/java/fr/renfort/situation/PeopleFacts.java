package fr.renfort.situation;

import fr.renfort.mission.BookedDuty;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.Home;
import fr.renfort.pool.BasePoint;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.HeldSkill;
import fr.renfort.pool.PooledExpert;
import fr.renfort.territory.Establishment;
import fr.renfort.vocabulary.TimeWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the people of the pool into planning's experts. */
final class PeopleFacts {

    private static final int MOST_WORKED_MINUTES = 28 * 1_440;

    private final LocalDate today;
    private final Map<UUID, Establishment> sites;
    private final TravelMemo travel;
    private final Map<UUID, Long> worked;
    private final Map<UUID, List<BookedDuty>> unplanned;

    /**
     * @param today the region's local day: skills whose evidence has expired by then are absent
     * @param needs those of the problem; what is promised to any other need blocks the expert like work at home
     */
    PeopleFacts(LocalDate today, Map<UUID, Establishment> sites, TravelMemo travel, Booked booked, Set<UUID> needs) {
        this.today = today;
        this.sites = sites;
        this.travel = travel;
        this.worked = booked.workedMinutes();
        this.unplanned = booked.duties().stream()
                .filter(duty -> duty.pinned() && !needs.contains(duty.need()))
                .collect(Collectors.groupingBy(BookedDuty::expert));
    }

    Expert expert(PooledExpert pooled) {
        fr.renfort.pool.Expert expert = pooled.expert();
        UUID id = expert.id();
        return new Expert(
                id.toString(),
                home(expert.lender(), expert.base(), sites, travel),
                pooled.skills().stream()
                        .filter(held -> held.holdsOn(today))
                        .collect(Collectors.toMap(held -> held.skill().value(), HeldSkill::level)),
                new Expert.Calendar(availability(pooled), homeWork(pooled)),
                new Expert.Limits(
                        expert.details().terms().maxTravelMinutes(),
                        expert.details().terms().noticeMinutes(),
                        expert.details().terms().maxWeeklyMinutes()),
                workedMinutes(expert));
    }

    static Home home(UUID lender, BasePoint base, Map<UUID, Establishment> sites, TravelMemo travel) {
        @Nullable Establishment site = base.homeSite() == null ? null : sites.get(base.homeSite());
        return new Home(
                lender.toString(),
                site == null ? null : site.informationSystemId().toString(),
                travel.place(base.point()));
    }

    private static List<TimeWindow> availability(PooledExpert pooled) {
        return pooled.expert().standing().withdrawn()
                ? List.of()
                : pooled.calendar().availability();
    }

    private List<TimeWindow> homeWork(PooledExpert pooled) {
        List<TimeWindow> blocks = new ArrayList<>(pooled.calendar().windows(CalendarEntry.Kind.HOME_WORK));
        unplanned
                .getOrDefault(pooled.expert().id(), List.of())
                .forEach(promised -> blocks.add(promised.duty().window()));
        return blocks;
    }

    private int workedMinutes(fr.renfort.pool.Expert expert) {
        long minutes =
                worked.getOrDefault(expert.id(), 0L) + expert.details().terms().workedBeforeMinutes();
        return (int) Math.min(minutes, MOST_WORKED_MINUTES);
    }
}
