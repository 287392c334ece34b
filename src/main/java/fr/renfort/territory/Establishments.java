package fr.renfort.territory;

import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.FinessNumber;
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

/** Hospital sites. Public: no scope guards them. Thread-safe. */
@Singleton
public final class Establishments {

    private final Transactions transactions;
    private final EstablishmentRepository establishments;
    private final RegisterListRepository lists;

    Establishments(Transactions transactions, EstablishmentRepository establishments, RegisterListRepository lists) {
        this.transactions = transactions;
        this.establishments = establishments;
        this.lists = lists;
    }

    public Optional<Establishment> find(UUID id) {
        return Optional.ofNullable(byIds(Set.of(id)).get(id));
    }

    /**
     * The site of an id.
     *
     * @throws NoSuchElementException when there is none
     */
    public Establishment get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no establishment " + id + "."));
    }

    public Map<UUID, Establishment> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.readPublic(() -> lists.sites(ids).stream()
                .map(EstablishmentRow::establishment)
                .collect(Collectors.toMap(Establishment::id, Function.identity())));
    }

    /** The site that bears a number, or bore it. */
    public Optional<Establishment> byFiness(FinessNumber number) {
        return transactions.readPublic(
                () -> establishments.byFiness(number.value()).map(EstablishmentRow::establishment));
    }

    /** Sites by name. The place of a page: name, id. */
    public Page<Establishment> list(EstablishmentFilter filter, PageRequest page) {
        return transactions.readPublic(() -> lists.sites(filter, page)).map(EstablishmentRow::establishment);
    }

    /** The same page of the sites of regions, by name; nothing for one without. The place of a page: name, id. */
    public Map<String, Page<Establishment>> ofRegions(Set<String> codes, EstablishmentFilter filter, PageRequest page) {
        return Page.map(
                transactions.readPublic(() -> lists.sitesOfRegions(codes, filter, page)),
                EstablishmentRow::establishment);
    }

    /** The sites of legal entities, by name. */
    public Map<UUID, List<Establishment>> ofLegalEntities(Collection<UUID> ids) {
        return grouped(ids, establishments::ofLegalEntities, Establishment::legalEntityId);
    }

    /** The sites that share information systems, by name. */
    public Map<UUID, List<Establishment>> ofInformationSystems(Collection<UUID> ids) {
        return grouped(ids, establishments::ofInformationSystems, Establishment::informationSystemId);
    }

    /** The numbers of sites, the present one first, then the latest. */
    public Map<UUID, List<FinessValidity>> numbersOf(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.readPublic(() -> establishments.numbersOf(ids).stream()
                .collect(Collectors.groupingBy(
                        FinessRow::establishmentId, Collectors.mapping(FinessRow::validity, Collectors.toList()))));
    }

    private Map<UUID, List<Establishment>> grouped(
            Collection<UUID> ids,
            Function<Collection<UUID>, List<EstablishmentRow>> reading,
            Function<Establishment, UUID> key) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.readPublic(() ->
                reading.apply(ids).stream().map(EstablishmentRow::establishment).collect(Collectors.groupingBy(key)));
    }
}
