package fr.renfort.pool;

import fr.renfort.database.Conditions;
import fr.renfort.database.ListReader;
import fr.renfort.database.Owners;
import fr.renfort.database.SortKey;
import fr.renfort.database.SortedList;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.SkillCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of the experts, by name, and of the lots, by type, that are in the pool, of many owners at once. */
@Singleton
final class PoolListRepository {

    private static final SortedList<ExpertRow> EXPERTS = SortedList.ascending(
            ExpertRow.class,
            "expert.*",
            "expert",
            SortKey.text("family_name"),
            SortKey.text("given_name"),
            SortKey.id("id"));
    private static final SortedList<LotRow> LOTS = SortedList.ascending(
            LotRow.class, "lot.*", "equipment_lot lot", SortKey.text("equipment_code"), SortKey.id("id"));

    private final ListReader lists;

    PoolListRepository(ListReader lists) {
        this.lists = lists;
    }

    /** In any order. */
    List<ExpertRow> experts(Collection<UUID> ids) {
        return lists.all(EXPERTS, Conditions.none().among(ids, "expert.id"));
    }

    /** @param today day on which evidence must not have expired */
    <K> Map<K, Page<ExpertRow>> experts(
            PoolOwner owner, Set<K> keys, ExpertFilter.Which which, LocalDate today, PageRequest page) {
        Conditions conditions = Conditions.none()
                .and("withdrawn_at IS NULL")
                .when(which.lender(), "lender_id = ?")
                .when(which.homeSite(), "home_establishment_id = ?")
                .when(which.name(), "position(search_text(?) IN search_text(given_name || ' ' || family_name)) > 0");
        SkillCode skill = which.skill();
        if (skill != null) {
            conditions.and("""
                    EXISTS (SELECT FROM expert_skill s
                            WHERE s.expert_id = expert.id AND s.skill_code = ? AND s.level >= ?
                              AND (s.expires_on IS NULL OR s.expires_on >= ?))
                    """, skill.value(), which.minimumLevel(), today);
        }
        Set<?> among = which.among();
        return lists.pages(
                EXPERTS, of(owner, keys), among == null ? conditions : conditions.among(among, "expert.id"), page);
    }

    <K> Map<K, Page<LotRow>> lots(PoolOwner owner, Set<K> keys, LotFilter.Which which, PageRequest page) {
        Conditions conditions = Conditions.none()
                .and("withdrawn_at IS NULL")
                .when(which.lender(), "lender_id = ?")
                .when(which.type() == null ? null : which.type().value(), "equipment_code = ?")
                .when(which.minimumQuantity(), "quantity >= ?");
        Set<?> among = which.among();
        return lists.pages(LOTS, of(owner, keys), among == null ? conditions : conditions.among(among, "lot.id"), page);
    }

    private static <K> Owners<K> of(PoolOwner owner, Set<K> keys) {
        return Owners.of(owner == PoolOwner.REGION ? "region_code = owner.key" : "lender_id = owner.key", keys);
    }
}
