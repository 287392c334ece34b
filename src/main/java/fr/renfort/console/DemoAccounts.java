package fr.renfort.console;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.IncidentFilter;
import fr.renfort.crisis.Incidents;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom somebody may be in a demonstration, and what those who call are called. Thread-safe. */
@Singleton
final class DemoAccounts {

    private static final int MOST_FOUND = 12;

    private final OwnerSearch owners;
    private final Incidents incidents;
    private final LegalEntities entities;
    private final Organisations organisations;
    private final Territory territory;

    DemoAccounts(
            OwnerSearch owners,
            Incidents incidents,
            LegalEntities entities,
            Organisations organisations,
            Territory territory) {
        this.owners = owners;
        this.incidents = incidents;
        this.entities = entities;
        this.organisations = organisations;
        this.territory = territory;
    }

    /**
     * One account.
     *
     * @param account as the header of demonstrations says it
     * @param role key of its role among the sentences
     * @param owner whom it acts for
     */
    record DemoAccount(String account, String role, String owner) {}

    /** Those who keep or watch a region. */
    List<DemoAccount> ofRegion(Region region) {
        return List.of(
                new DemoAccount("coordinator; regions=" + region.code(), "coordinator", region.arsName()),
                new DemoAccount("observer; regions=" + region.code(), "observer", region.name()));
    }

    /** Hospitals: those whose name contains a text; without one, those under attack. */
    List<DemoAccount> hospitals(Region region, String text) {
        return text.isBlank()
                ? attacked(region)
                : owners.find(OwnerSearch.Kind.HOSPITAL, region.code(), text).stream()
                        .limit(MOST_FOUND)
                        .map(owner -> hospital(owner.getOrDefault("id", ""), owner.getOrDefault("name", "")))
                        .toList();
    }

    private List<DemoAccount> attacked(Region region) {
        Viewer watching = Viewer.coordinator("sign-in", Set.of(region.code()));
        Set<UUID> attacked = incidents
                .list(watching, IncidentFilter.of(region.code()).open(true), PageRequest.first(PageRequest.MOST))
                .items()
                .stream()
                .map(Incident::site)
                .map(site -> site.hospital())
                .collect(Collectors.toSet());
        return entities.byIds(attacked).values().stream()
                .sorted(Comparator.comparing(LegalEntity::name))
                .map(entity -> hospital(entity.id().toString(), entity.name()))
                .toList();
    }

    /** On whose behalf somebody calls: a hospital, a lender or regions by their names; empty for whoever acts for none. */
    String actsFor(Viewer viewer) {
        if (viewer.hospital() != null) {
            return one(
                    viewer.hospital(),
                    id -> Optional.ofNullable(entities.byIds(Set.of(id)).get(id))
                            .map(LegalEntity::name));
        }
        if (viewer.lender() != null) {
            return one(
                    viewer.lender(),
                    id -> Optional.ofNullable(organisations.byIds(Set.of(id)).get(id))
                            .map(lender -> lender.name()));
        }
        return viewer.regions().stream()
                .sorted()
                .map(territory::findRegion)
                .flatMap(Optional::stream)
                .map(Region::name)
                .collect(Collectors.joining(", "));
    }

    private static String one(@Nullable UUID id, java.util.function.Function<UUID, Optional<String>> named) {
        return id == null ? "" : named.apply(id).orElse("");
    }

    private static DemoAccount hospital(String id, String name) {
        return new DemoAccount("hospital; hospital=" + id, "hospital", name);
    }
}
