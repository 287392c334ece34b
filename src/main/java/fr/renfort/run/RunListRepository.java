package fr.renfort.run;

import fr.renfort.database.Conditions;
import fr.renfort.database.ListReader;
import fr.renfort.database.Owners;
import fr.renfort.database.SortKey;
import fr.renfort.database.SortedList;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** Pages of the runs of regions, latest asked for first, and of their alarms, latest raised first. */
@Singleton
final class RunListRepository {

    private static final SortedList<RunRow> RUNS = SortedList.descending(
            RunRow.class, RunRepository.COLUMNS, "planning_run r", SortKey.instant("queued_at"), SortKey.id("id"));
    private static final SortedList<AlarmRow> ALARMS = SortedList.descending(
            AlarmRow.class, AlarmRepository.COLUMNS, "run_alarm a", SortKey.instant("raised_at"), SortKey.id("id"));

    private final ListReader lists;

    RunListRepository(ListReader lists) {
        this.lists = lists;
    }

    Map<String, Page<RunRow>> runs(Set<String> regions, RunFilter filter, PageRequest page) {
        return lists.pages(
                RUNS,
                Owners.of("r.region_code = owner.key", regions),
                Conditions.none()
                        .in(filter.states(), "r.state")
                        .in(filter.doors(), "r.door")
                        .when(filter.exercise(), "r.exercise = ?")
                        .when(filter.from(), "r.queued_at >= ?")
                        .when(filter.to(), "r.queued_at < ?"),
                page);
    }

    /** Those that nobody has acknowledged. */
    Map<String, Page<AlarmRow>> alarms(Set<String> regions, PageRequest page) {
        return lists.pages(
                ALARMS,
                Owners.of("a.region_code = owner.key", regions),
                Conditions.none().and("a.acknowledged_at IS NULL"),
                page);
    }
}
