package fr.renfort.crisis;

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

/** Pages of the incidents, latest declared first, and of the requests, latest submitted first, of many owners at once. */
@Singleton
final class CrisisListRepository {

    private static final SortedList<IncidentRow> INCIDENTS = SortedList.descending(
            IncidentRow.class, "incident.*", "incident", SortKey.instant("declared_at"), SortKey.id("id"));
    private static final SortedList<RequestRow> REQUESTS = SortedList.descending(
            RequestRow.class,
            "request.*",
            "reinforcement_request request",
            SortKey.instant("submitted_at"),
            SortKey.id("id"));

    private final ListReader lists;

    CrisisListRepository(ListReader lists) {
        this.lists = lists;
    }

    <K> Map<K, Page<IncidentRow>> incidents(
            IncidentOwner owner, Set<K> keys, IncidentFilter.Which which, PageRequest page) {
        String match = switch (owner) {
            case REGION -> "region_code = owner.key";
            case HOSPITAL -> "hospital_id = owner.key";
            case ESTABLISHMENT -> "establishment_id = owner.key";
        };
        return lists.pages(
                INCIDENTS,
                Owners.of(match, keys),
                Conditions.none()
                        .when(which.open(), "(closed_at IS NULL) = ?")
                        .when(which.exercise(), "exercise = ?")
                        .in(which.kinds(), "kind")
                        .when(which.minimumSeverity(), "severity >= ?")
                        .when(which.establishment(), "establishment_id = ?")
                        .when(which.from(), "declared_at >= ?")
                        .when(which.to(), "declared_at < ?"),
                page);
    }

    <K> Map<K, Page<RequestRow>> requests(
            RequestOwner owner, Set<K> keys, RequestFilter.Which which, PageRequest page) {
        String match = switch (owner) {
            case REGION -> "region_code = owner.key";
            case HOSPITAL -> "hospital_id = owner.key";
            case INCIDENT -> "incident_id = owner.key";
        };
        return lists.pages(
                REQUESTS,
                Owners.of(match, keys),
                Conditions.none()
                        .in(which.states(), "state")
                        .when(
                                which.exercise(),
                                "(SELECT i.exercise FROM incident i WHERE i.id = request.incident_id) = ?")
                        .when(
                                which.establishment(),
                                "(SELECT i.establishment_id FROM incident i WHERE i.id = request.incident_id) = ?")
                        .when(which.from(), "submitted_at >= ?")
                        .when(which.to(), "submitted_at < ?"),
                page);
    }
}
