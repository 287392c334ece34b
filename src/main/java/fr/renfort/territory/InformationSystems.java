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
        return ofRegions(Set.of(regionCode)).getOrDefault(regionCode, List.of());
    }

    /** The same of many regions; nothing for one without. One statement. */
    public Map<String, List<InformationSystem>> ofRegions(Set<String> regionCodes) {
        return transactions.readPublic(() -> systems.inUse(regionCodes).stream()
                .map(InformationSystemRow::system)
                .collect(Collectors.groupingBy(InformationSystem::regionCode)));
    }

    /** Makes an information system of sites that share one: of several that were apart, or of some that part from others. */
    public Outcome<InformationSystem> register(Viewer viewer, NewInformationSystem system) {
        if (!viewer.coordinates(system.regionCode())) {
            return forbidden(system.regionCode());
        }
        return transactions.decide(viewer.scope(), () -> {
            UUID id = UUID.randomUUID();
            systems.add(id, system.regionCode(), system.name().text());
            return choose(viewer, get(id), system.sites());
        });
    }

    /** Puts sites on an information system of their region, beside those that share it already. */
    public Outcome<InformationSystem> share(Viewer viewer, UUID id, int version, Set<UUID> sites) {
        return transactions.decide(
                viewer.scope(),
                () -> locked(viewer, id, version).then(system -> {
                    systems.touch(id);
                    return choose(viewer, system, sites);
                }));
    }

    /** Calls an information system by another name. */
    public Outcome<InformationSystem> rename(Viewer viewer, UUID id, int version, SystemName name) {
        return transactions.decide(
                viewer.scope(),
                () -> locked(viewer, id, version).then(system -> {
                    systems.rename(id, name.text());
                    return written(viewer, system);
                }));
    }

    private Outcome<InformationSystem> locked(Viewer viewer, UUID id, int version) {
        Optional<InformationSystem> found = systems.lock(id).map(InformationSystemRow::system);
        if (found.isEmpty()) {
            return Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.territory.informationSystem", id.toString());
        }
        InformationSystem system = found.get();
        if (!viewer.coordinates(system.regionCode())) {
            return forbidden(system.regionCode());
        }
        return system.version() == version
                ? Outcome.done(system)
                : Outcome.refused(
                        UserErrorCode.STALE,
                        "version",
                        "error.territory.stale",
                        Integer.toString(version),
                        Integer.toString(system.version()));
    }

    private Outcome<InformationSystem> choose(Viewer viewer, InformationSystem system, Set<UUID> sites) {
        if (sites.isEmpty()) {
            return Outcome.refused(UserErrorCode.INVALID, "sites", "error.territory.noSites");
        }
        if (establishments.chooseSystem(system.id(), sites, system.regionCode()) < sites.size()) {
            return Outcome.refused(
                    UserErrorCode.NOT_FOUND, "sites", "error.territory.sitesElsewhere", system.regionCode());
        }
        return written(viewer, system);
    }

    private Outcome<InformationSystem> written(Viewer viewer, InformationSystem system) {
        journal.record(new RegionEvent.InformationSystemShared(system.regionCode(), system.id()), viewer.subject());
        return Outcome.done(get(system.id()));
    }

    private static <T> Outcome<T> forbidden(String regionCode) {
        return Outcome.refused(UserErrorCode.FORBIDDEN, "", "error.territory.forbidden", regionCode);
    }
}
