package fr.renfort.territory;

import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The organisations that lend. Public to read; {@link OrganisationRegister} keeps them. Thread-safe. */
@Singleton
public final class Organisations {

    private final Transactions transactions;
    private final OrganisationRepository organisations;
    private final RegisterListRepository lists;

    Organisations(Transactions transactions, OrganisationRepository organisations, RegisterListRepository lists) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.lists = lists;
    }

    public Optional<Organisation> find(UUID id) {
        return Optional.ofNullable(byIds(Set.of(id)).get(id));
    }

    /**
     * The organisation of an id.
     *
     * @throws NoSuchElementException when there is none
     */
    public Organisation get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no organisation " + id + "."));
    }

    public Map<UUID, Organisation> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.readPublic(() -> organisations.byIds(ids).stream()
                .map(OrganisationRow::organisation)
                .collect(Collectors.toMap(Organisation::id, Function.identity())));
    }

    /** The organisations that legal entities are, where they lend. One statement. */
    public List<Organisation> ofLegalEntities(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : transactions.readPublic(() -> organisations.ofLegalEntities(ids).stream()
                        .map(OrganisationRow::organisation)
                        .toList());
    }

    /** The organisations of a region by name. The place of a page: name, id. */
    public Page<Organisation> list(String regionCode, PageRequest page) {
        return ofRegions(Set.of(regionCode), page).getOrDefault(regionCode, new Page<>(List.of(), false));
    }

    /** The same page of the organisations of regions, by name; nothing for one without. One statement. */
    public Map<String, Page<Organisation>> ofRegions(Set<String> codes, PageRequest page) {
        return Page.map(transactions.readPublic(() -> lists.lenders(codes, page)), OrganisationRow::organisation);
    }
}
