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
import org.jspecify.annotations.Nullable;

/** The organisations that lend. Public to read; {@link OrganisationRegister} keeps them. Thread-safe. */
@Singleton
public final class Organisations {

    private final Transactions transactions;
    private final OrganisationRepository organisations;

    Organisations(Transactions transactions, OrganisationRepository organisations) {
        this.transactions = transactions;
        this.organisations = organisations;
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

    /** The organisations of a region by name. The place of a page: name, id. */
    public Page<Organisation> list(String regionCode, PageRequest page) {
        @Nullable String name = page.fromTheEdge() ? null : page.text(0);
        @Nullable UUID id = page.fromTheEdge() ? null : page.id(1);
        List<OrganisationRow> rows = transactions.readPublic(() -> page.backward()
                ? organisations.before(regionCode, name, id, page.limit() + 1)
                : organisations.after(regionCode, name, id, page.limit() + 1));
        return Page.of(rows.stream().map(OrganisationRow::organisation).toList(), page.limit());
    }
}
