package fr.renfort.console;

import fr.renfort.territory.Establishment;
import fr.renfort.territory.EstablishmentFilter;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds in the registers those on whose behalf a viewer of a demonstration may act. Thread-safe. */
@Singleton
final class OwnerSearch {

    /** Whom a role acts for. */
    enum Kind {
        /** A legal entity with a site in the region. */
        HOSPITAL,
        /** A lender of the region. */
        LENDER
    }

    private final Organisations organisations;
    private final Establishments establishments;
    private final LegalEntities entities;

    OwnerSearch(Organisations organisations, Establishments establishments, LegalEntities entities) {
        this.organisations = organisations;
        this.establishments = establishments;
        this.entities = entities;
    }

    /** Those whose name, or that of whose site, contains a text: by name, id and name each. */
    List<Map<String, String>> find(Kind kind, String region, String text) {
        Map<UUID, String> names = kind == Kind.LENDER ? lenders(region, text) : hospitals(region, text);
        return names.entrySet().stream()
                .map(owner -> Map.of("id", owner.getKey().toString(), "name", owner.getValue()))
                .sorted(Comparator.comparing(owner -> owner.get("name")))
                .toList();
    }

    private Map<UUID, String> lenders(String region, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<Organisation> found = new ArrayList<>();
        PageRequest next = PageRequest.first(PageRequest.MOST);
        Page<Organisation> page;
        do {
            page = organisations.list(region, next);
            found.addAll(page.items());
            next = page.more() ? after(found.get(found.size() - 1)) : next;
        } while (page.more());
        return found.stream()
                .filter(lender -> lender.name().toLowerCase(Locale.ROOT).contains(wanted))
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    private static PageRequest after(Organisation last) {
        return new PageRequest(PageRequest.MOST, List.of(last.name(), last.id().toString()), false);
    }

    /** Owners of the first hundred sites that match. */
    private Map<UUID, String> hospitals(String region, String text) {
        EstablishmentFilter matching = new EstablishmentFilter(region, null, null, null, text.isBlank() ? null : text);
        Page<Establishment> sites = establishments.list(matching, PageRequest.first(PageRequest.MOST));
        return entities
                .byIds(sites.items().stream().map(Establishment::legalEntityId).collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(LegalEntity::id, LegalEntity::name));
    }
}
