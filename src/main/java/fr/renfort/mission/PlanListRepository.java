package fr.renfort.mission;

import fr.renfort.database.Conditions;
import fr.renfort.database.ListReader;
import fr.renfort.database.Owners;
import fr.renfort.database.SortKey;
import fr.renfort.database.SortedList;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of the plans of regions, latest first, and of gaps, by start. */
@Singleton
final class PlanListRepository {

    private static final SortedList<PlanRow> PLANS = SortedList.descending(
            PlanRow.class, PlanRepository.COLUMNS, "plan p", SortKey.instant("created_at"), SortKey.id("id"));
    private static final SortedList<GapRow> GAPS = SortedList.ascending(
            GapRow.class, GapRepository.COLUMNS, "plan_gap g", SortKey.instant("starts_at"), SortKey.id("id"));

    private final ListReader lists;

    PlanListRepository(ListReader lists) {
        this.lists = lists;
    }

    Map<String, Page<PlanRow>> plans(Set<String> regions, PlanFilter filter, PageRequest page) {
        return lists.pages(
                PLANS,
                Owners.of("p.region_code = owner.key", regions),
                Conditions.none()
                        .when(filter.exercise(), "p.exercise = ?")
                        .when(filter.published(), "(p.published_at IS NOT NULL) = ?")
                        .when(filter.from(), "p.created_at >= ?")
                        .when(filter.to(), "p.created_at < ?"),
                page);
    }

    Map<UUID, Page<GapRow>> gaps(Set<UUID> plans, PageRequest page) {
        return lists.pages(GAPS, Owners.of("g.plan_id = owner.key", plans), Conditions.none(), page);
    }

    /** Of the plan in force of a region, as far as they are not over by an instant. */
    Page<GapRow> gapsInForce(String region, boolean exercise, Instant after, PageRequest page) {
        return lists.page(
                GAPS,
                Conditions.none()
                        .and("g.in_force")
                        .and("g.region_code = ?", region)
                        .and("g.ends_at > ?", after)
                        .and("EXISTS (SELECT FROM plan p WHERE p.id = g.plan_id AND p.exercise = ?)", exercise),
                page);
    }
}
