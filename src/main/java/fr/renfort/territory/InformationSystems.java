package fr.renfort.territory;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
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

/**
 * What sites share and fall with. Public to read; the coordinators of a region say where sites share other ones than the import
 * assumed, and no later import changes that. Which sites share one: {@link Establishments#ofInformationSystems}. Thread-safe.
 */
@Singleton
public final class InformationSystems {

    private final Transactions transactions;
    private final InformationSystemRepository systems;
    private final EstablishmentRepository establishments;
    private final Journal journal;

    InformationSystems(
            Transactions transactions,
            InformationSystemRepository systems,
            EstablishmentRepository establishments,
            Journal journal) {
        this.transactions = transactions;
        this.systems = systems;
        this.establishments = establishments;
        this.journal = journal;
    }

    public Optional<InformationSystem> find(UUID id) {
        return Optional.ofNullable(byIds(Set.of(id)).get(id));
    }

    /**
     * The information system of an id.
     *
     * @throws NoSuchElementException when there is none
     */
    public InformationSystem get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no information system " + id + "."));
    }

    public Map<UUID, InformationSystem> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.readPublic(() -> systems.byIds(ids).stream()
                .map(InformationSystemRow::system)
                .collect(Collectors.toMap(InformationSystem::id, Function.identity())));
    }

    /** The information systems of a region that have sites, by name. */
    public List<InformationSystem> ofRegion(String regionCode) {
        return transactions.readPublic(() -> systems.inUse(regionCode).stream()
                .map(InformationSystemRow::system)
                .toList());
    }

    /** Makes an information system of sites that share one. */
    public Outcome<InformationSystem> register(Viewer viewer, NewInformationSystem system) {
        if (!viewer.coordinates(system.regionCode())) {
            return forbidden(system.regionCode());
        }
        return transactions.decide(viewer.scope(), () -> add(viewer, system).then(id -> Outcome.done(get(id))));
    }

    /** Puts sites on an information system of their region. */
    public Outcome<InformationSystem> share(Viewer viewer, UUID id, Set<UUID> sites) {
        Optional<InformationSystem> system = find(id);
        if (system.isEmpty()) {
            return Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.territory.informationSystem", id.toString());
        }
        if (!viewer.coordinates(system.get().regionCode())) {
            return forbidden(system.get().regionCode());
        }
        return transactions.decide(viewer.scope(), () -> choose(viewer, system.get(), sites));
    }

    private Outcome<UUID> add(Viewer viewer, NewInformationSystem wanted) {
        InformationSystem system = new InformationSystem(UUID.randomUUID(), wanted.regionCode(), wanted.name());
        systems.add(system.id(), system.regionCode(), system.name());
        return choose(viewer, system, wanted.sites()).then(chosen -> Outcome.done(chosen.id()));
    }

    private Outcome<InformationSystem> choose(Viewer viewer, InformationSystem system, Set<UUID> sites) {
        if (sites.isEmpty()) {
            return Outcome.refused(UserErrorCode.INVALID, "sites", "error.territory.noSites");
        }
        if (establishments.chooseSystem(system.id(), sites, system.regionCode()) < sites.size()) {
            return Outcome.refused(
                    UserErrorCode.NOT_FOUND, "sites", "error.territory.sitesElsewhere", system.regionCode());
        }
        journal.record(new RegionEvent.InformationSystemShared(system.regionCode(), system.id()), viewer.subject());
        return Outcome.done(system);
    }

    private static <T> Outcome<T> forbidden(String regionCode) {
        return Outcome.refused(UserErrorCode.FORBIDDEN, "", "error.territory.forbidden", regionCode);
    }
}
