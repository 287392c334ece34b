package fr.renfort.territory.register;

import fr.renfort.territory.Region;
import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an import changes in what earlier imports stored.
 *
 * @param absent known sites, not flagged yet, that the register does not list
 */
record RegisterChanges(
        Changes<EntityRow> entities,
        Changes<SystemRow> systems,
        Changes<SiteRow> sites,
        NumberChanges numbers,
        List<UUID> absent) {

    /**
     * Compares a register with what is stored.
     *
     * @param now when the import runs
     */
    static Outcome<RegisterChanges> between(KnownRegister known, Register register, Instant now) {
        Findings findings = new Findings();
        Map<FinessNumber, UUID> ids = SiteIdentities.of(register.sites(), known, findings);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings.all());
        }
        Map<String, EntityRow> entities = entities(known, register);
        Map<SystemRow.Key, SystemRow> systems = systems(known, register, entities);
        Map<UUID, SiteRow> sites = new LinkedHashMap<>();
        for (SiteEntry entry : register.sites()) {
            UUID id = Objects.requireNonNull(ids.get(entry.finess()));
            sites.put(id, site(id, entry, known, entities, systems));
        }
        return Outcome.done(new RegisterChanges(
                Changes.between(known.entities(), entities.values(), EntityRow::finess),
                Changes.between(known.systems(), systems.values(), SystemRow::key),
                Changes.between(known.sites(), sites.values(), SiteRow::id),
                numbers(known, register, ids, now),
                absent(known, sites.keySet())));
    }

    /** How many known sites become other in anything that the register tells of them. */
    int changedSites() {
        Set<UUID> changed = sites.changed().stream().map(SiteRow::id).collect(Collectors.toCollection(HashSet::new));
        changed.addAll(numbers.renumbered());
        return changed.size();
    }

    private static Map<String, EntityRow> entities(KnownRegister known, Register register) {
        Map<String, EntityRow> rows = new LinkedHashMap<>();
        for (EntityEntry entity : register.entities()) {
            EntityRow earlier = known.entities().get(entity.finess().value());
            rows.put(
                    entity.finess().value(),
                    new EntityRow(
                            earlier == null ? UUID.randomUUID() : earlier.id(),
                            entity.finess().value(),
                            entity.name(),
                            entity.status(),
                            earlier == null ? entity.regionCode() : earlier.regionCode(),
                            entity.ghtCode()));
        }
        return rows;
    }

    private static Map<SystemRow.Key, SystemRow> systems(
            KnownRegister known, Register register, Map<String, EntityRow> entities) {
        Map<SystemRow.Key, SystemRow> rows = new LinkedHashMap<>();
        for (SiteEntry site : register.sites()) {
            EntityRow entity = entityOf(site, entities);
            SystemRow.Key key = new SystemRow.Key(entity.id(), site.departmentCode());
            SystemRow earlier = known.systems().get(key);
            rows.computeIfAbsent(
                    key,
                    absent -> new SystemRow(
                            earlier == null ? UUID.randomUUID() : earlier.id(),
                            site.regionCode(),
                            entity.name() + " (" + site.departmentCode() + ")",
                            entity.id(),
                            site.departmentCode()));
        }
        return rows;
    }

    private static SiteRow site(
            UUID id,
            SiteEntry entry,
            KnownRegister known,
            Map<String, EntityRow> entities,
            Map<SystemRow.Key, SystemRow> systems) {
        EntityRow entity = entityOf(entry, entities);
        SiteRow earlier = known.sites().get(id);
        SystemRow usual = Objects.requireNonNull(systems.get(new SystemRow.Key(entity.id(), entry.departmentCode())));
        return SiteRow.of(
                id,
                entry,
                entity.id(),
                earlier != null && earlier.systemChosen()
                        ? new SiteRow.SharedSystem(earlier.informationSystemId(), true)
                        : new SiteRow.SharedSystem(usual.id(), false));
    }

    private static EntityRow entityOf(SiteEntry site, Map<String, EntityRow> entities) {
        return Objects.requireNonNull(entities.get(site.entity().value()));
    }

    private static NumberChanges numbers(
            KnownRegister known, Register register, Map<FinessNumber, UUID> ids, Instant now) {
        Map<String, ZoneId> zones = new HashMap<>();
        for (Region region : register.regions()) {
            zones.put(region.code(), region.timeZone());
        }
        NumberChanges numbers = new NumberChanges(known);
        for (SiteEntry entry : register.sites()) {
            ZoneId zone = Objects.requireNonNull(zones.get(entry.regionCode()));
            numbers.add(
                    entry,
                    Objects.requireNonNull(ids.get(entry.finess())),
                    now.atZone(zone).toLocalDate());
        }
        return numbers;
    }

    private static List<UUID> absent(KnownRegister known, Collection<UUID> listed) {
        return known.sites().values().stream()
                .filter(site -> site.absentSince() == null && !listed.contains(site.id()))
                .map(SiteRow::id)
                .toList();
    }
}
