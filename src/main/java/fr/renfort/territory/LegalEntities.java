package fr.renfort.territory;

import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.FinessNumber;
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

/** Legal entities and the GHT they are members of. Public. Their sites: {@link Establishments}. Thread-safe. */
@Singleton
public final class LegalEntities {

    private final Transactions transactions;
    private final LegalEntityRepository entities;

    LegalEntities(Transactions transactions, LegalEntityRepository entities) {
        this.transactions = transactions;
        this.entities = entities;
    }

    public Optional<LegalEntity> find(UUID id) {
        return Optional.ofNullable(byIds(Set.of(id)).get(id));
    }

    /**
     * The legal entity of an id.
     *
     * @throws NoSuchElementException when there is none
     */
    public LegalEntity get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no legal entity " + id + "."));
    }

    public Map<UUID, LegalEntity> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.readPublic(() -> entities.byIds(ids).stream()
                .map(LegalEntityRow::entity)
                .collect(Collectors.toMap(LegalEntity::id, Function.identity())));
    }

    public Optional<LegalEntity> byFiness(FinessNumber number) {
        return transactions.readPublic(() -> entities.byFiness(number.value()).map(LegalEntityRow::entity));
    }

    /** The members of a GHT by name. */
    public List<LegalEntity> ofGht(String code) {
        return transactions.readPublic(
                () -> entities.ofGht(code).stream().map(LegalEntityRow::entity).toList());
    }

    public Map<String, Ght> ghts(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return transactions.readPublic(() -> entities.ghts(codes).stream()
                .map(GhtRow::ght)
                .collect(Collectors.toMap(Ght::code, Function.identity())));
    }

    /** The GHT of a region by code. */
    public List<Ght> ghtsOf(String regionCode) {
        return transactions.readPublic(
                () -> entities.ghtsOf(regionCode).stream().map(GhtRow::ght).toList());
    }
}
