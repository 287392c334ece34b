package fr.renfort.territory;

import fr.renfort.database.Conditions;
import fr.renfort.database.ListReader;
import fr.renfort.database.Owners;
import fr.renfort.database.SortKey;
import fr.renfort.database.SortedList;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of establishments and of organisations, by name, of many owners at once. */
@Singleton
final class RegisterListRepository {

    private static final SortedList<EstablishmentRow> SITES = SortedList.ascending(
            EstablishmentRow.class,
            EstablishmentRow.COLUMNS,
            EstablishmentRow.FROM,
            SortKey.text("name"),
            SortKey.id("id"));
    private static final SortedList<OrganisationRow> LENDERS = SortedList.ascending(
            OrganisationRow.class,
            OrganisationRepository.COLUMNS,
            "organisation",
            SortKey.text("name"),
            SortKey.id("id"));

    private final ListReader lists;

    RegisterListRepository(ListReader lists) {
        this.lists = lists;
    }

    List<EstablishmentRow> sites(Collection<UUID> ids) {
        return lists.rows(EstablishmentRow.class, EstablishmentRow.SELECT + "WHERE e.id = ANY (?)", ids);
    }

    Page<EstablishmentRow> sites(EstablishmentFilter filter, PageRequest page) {
        return lists.page(SITES, conditions(filter), page);
    }

    Map<String, Page<EstablishmentRow>> sitesOfRegions(
            Set<String> codes, EstablishmentFilter filter, PageRequest page) {
        return lists.pages(SITES, Owners.of("e.region_code = owner.key", codes), conditions(filter), page);
    }

    Map<String, Page<OrganisationRow>> lenders(Set<String> regions, PageRequest page) {
        return lists.pages(LENDERS, Owners.of("region_code = owner.key", regions), Conditions.none(), page);
    }

    private static Conditions conditions(EstablishmentFilter filter) {
        return Conditions.none()
                .when(filter.regionCode(), "e.region_code = ?")
                .when(filter.legalEntityId(), "e.legal_entity_id = ?")
                .when(filter.departmentCode(), "e.department_code = ?")
                .when(filter.emergency(), "e.has_emergency = ?")
                .when(filter.foldedText(), "position(? IN e.search) > 0");
    }
}
