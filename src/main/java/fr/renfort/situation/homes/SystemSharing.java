package fr.renfort.situation.homes;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.IncidentChanges;
import fr.renfort.database.Transactions;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.InformationSystem;
import fr.renfort.territory.InformationSystems;
import fr.renfort.territory.NewInformationSystem;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Says which sites share an information system, by the coordinators of their region. Open incidents follow, and who is promised
 * elsewhere while needed at home is asked about; {@code confirmed} goes on all the same, and takes nobody's promise back.
 * Thread-safe.
 */
@Singleton
public final class SystemSharing {

    private final Transactions transactions;
    private final HomeCalls homes;
    private final InformationSystems systems;
    private final Establishments establishments;
    private final IncidentChanges incidents;

    SystemSharing(
            Transactions transactions,
            HomeCalls homes,
            InformationSystems systems,
            Establishments establishments,
            IncidentChanges incidents) {
        this.transactions = transactions;
        this.homes = homes;
        this.systems = systems;
        this.establishments = establishments;
        this.incidents = incidents;
    }

    /** Makes an information system of sites that were on others. */
    public Outcome<InformationSystem> register(Viewer viewer, NewInformationSystem wanted, boolean confirmed) {
        return moved(viewer, wanted.regionCode(), wanted.sites(), confirmed, () -> systems.register(viewer, wanted));
    }

    /** Puts sites on an information system. */
    public Outcome<InformationSystem> share(Viewer viewer, UUID id, int version, Set<UUID> sites, boolean confirmed) {
        Optional<InformationSystem> joined = systems.find(id);
        Supplier<Outcome<InformationSystem>> step = () -> systems.share(viewer, id, version, sites);
        return joined.isEmpty() ? step.get() : moved(viewer, joined.get().regionCode(), sites, confirmed, step);
    }

    /**
     * Puts all sites of some information systems on another one.
     *
     * @param merged those that no site shares any longer then; of the same region
     */
    public Outcome<InformationSystem> merge(Viewer viewer, UUID id, int version, Set<UUID> merged, boolean confirmed) {
        Set<UUID> others = merged.stream().filter(other -> !other.equals(id)).collect(Collectors.toSet());
        Map<UUID, List<Establishment>> sites = establishments.ofInformationSystems(others);
        Optional<UUID> empty =
                others.stream().filter(other -> !sites.containsKey(other)).findFirst();
        if (others.isEmpty() || empty.isPresent()) {
            return Outcome.refused(
                    empty.isPresent() ? UserErrorCode.NOT_FOUND : UserErrorCode.INVALID,
                    "mergedIds",
                    empty.isPresent() ? "error.territory.informationSystem" : "error.territory.nothingMerged",
                    empty.map(UUID::toString).orElse(""));
        }
        Set<UUID> moved = sites.values().stream()
                .flatMap(Collection::stream)
                .map(Establishment::id)
                .collect(Collectors.toSet());
        return share(viewer, id, version, moved, confirmed);
    }

    private Outcome<InformationSystem> moved(
            Viewer viewer,
            String region,
            Set<UUID> sites,
            boolean confirmed,
            Supplier<Outcome<InformationSystem>> step) {
        if (!viewer.coordinates(region)) {
            return step.get();
        }
        return transactions.decide(
                viewer.scope(),
                () -> homes.unlessStranded(region, confirmed, () -> {
                    Set<UUID> left = establishments.byIds(sites).values().stream()
                            .map(Establishment::informationSystemId)
                            .collect(Collectors.toCollection(HashSet::new));
                    return step.get().then(joined -> {
                        left.remove(joined.id());
                        incidents.follow(viewer, left, deserted(left), joined);
                        return Outcome.done(joined);
                    });
                }));
    }

    private Set<UUID> deserted(Set<UUID> left) {
        Set<UUID> shared = establishments.ofInformationSystems(left).keySet();
        return left.stream().filter(system -> !shared.contains(system)).collect(Collectors.toSet());
    }
}
