package fr.renfort.notice;

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

/** Pages of the notices of regions, latest written first. */
@Singleton
final class NoticeListRepository {

    private static final SortedList<NoticeRow> NOTICES = SortedList.descending(
            NoticeRow.class, NoticeRepository.COLUMNS, "notice n", SortKey.instant("written_at"), SortKey.id("id"));

    private final ListReader lists;

    NoticeListRepository(ListReader lists) {
        this.lists = lists;
    }

    Map<String, Page<NoticeRow>> notices(Set<String> regions, NoticeFilter filter, PageRequest page) {
        return lists.pages(
                NOTICES,
                Owners.of("n.region_code = owner.key", regions),
                Conditions.none().in(filter.states(), "n.state").when(filter.exercise(), "n.exercise = ?"),
                page);
    }
}
