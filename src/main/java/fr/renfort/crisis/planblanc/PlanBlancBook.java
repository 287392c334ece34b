package fr.renfort.crisis.planblanc;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.LegalEntity;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plans blancs of hospitals: read by the hospital and the coordinators of its region, kept by the hospital alone; no version is
 * ever changed. Thread-safe.
 */
@Singleton
public final class PlanBlancBook {

    private final Transactions transactions;
    private final PlanBlancRepository plans;
    private final LegalEntities entities;
    private final Establishments establishments;
    private final Journal journal;
    private final InstantSource time;

    PlanBlancBook(
            Transactions transactions,
            PlanBlancRepository plans,
            LegalEntities entities,
            Establishments establishments,
            Journal journal,
            InstantSource time) {
        this.transactions = transactions;
        this.plans = plans;
        this.entities = entities;
        this.establishments = establishments;
        this.journal = journal;
        this.time = time;
    }

    /** Of hospitals, what holds now; nothing for those who have none, or whose it is not the viewer's to read. One statement. */
    public Map<UUID, PlanBlanc> latest(Viewer viewer, Collection<UUID> hospitals) {
        return read(viewer, hospitals, () -> plans.latest(hospitals));
    }

    /** Of hospitals, one version of each. One statement. */
    public Map<UUID, PlanBlanc> version(Viewer viewer, Collection<UUID> hospitals, int version) {
        return read(viewer, hospitals, () -> plans.version(hospitals, version));
    }

    private Map<UUID, PlanBlanc> read(Viewer viewer, Collection<UUID> hospitals, Supplier<List<PlanBlancRow>> rows) {
        return hospitals.isEmpty() || !viewer.seesNames()
                ? Map.of()
                : transactions.read(viewer.scope(), rows).stream()
                        .map(PlanBlancRow::plan)
                        .collect(Collectors.toMap(PlanBlanc::hospital, Function.identity()));
    }

    /**
     * Adds a version, by the hospital.
     *
     * @param versionRead the version that was read; 0: there was none
     */
    public Outcome<PlanBlanc> change(Viewer viewer, UUID hospital, int versionRead, PlanBlancContent content) {
        Optional<LegalEntity> entity = entities.find(hospital);
        if (entity.isEmpty()) {
            return Outcome.refused(
                    UserErrorCode.NOT_FOUND, "legalEntityId", "error.territory.legalEntity", hospital.toString());
        }
        if (!viewer.asksFor(hospital)) {
            return Outcome.refused(
                    UserErrorCode.FORBIDDEN,
                    "",
                    "error.crisis.forbidden",
                    viewer.role().name());
        }
        try {
            return transactions.decide(
                    viewer.scope(),
                    () -> checked(hospital, content).then(fine -> add(viewer, entity.get(), versionRead, fine)));
        } catch (InvalidValueException invalid) {
            return Outcome.refused(List.of(invalid.error()));
        }
    }

    /** The content, when its sites are the hospital's and nothing that was done is still to come. */
    private Outcome<PlanBlancContent> checked(UUID hospital, PlanBlancContent content) {
        Set<UUID> sites = establishments.ofLegalEntities(Set.of(hospital)).getOrDefault(hospital, List.of()).stream()
                .map(Establishment::id)
                .collect(Collectors.toSet());
        for (int i = 0; i < content.arrivals().size(); i++) {
            UUID site = content.arrivals().get(i).establishment();
            if (!sites.contains(site)) {
                return Outcome.refused(
                        UserErrorCode.NOT_FOUND,
                        "arrivals." + i + ".establishmentId",
                        "error.planBlanc.site",
                        site.toString());
            }
        }
        LocalDate tomorrow = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).plusDays(1);
        done(content.lastExerciseOn(), tomorrow, "lastExerciseOn");
        Backups backups = content.backups();
        done(backups == null ? null : backups.lastRestoredOn(), tomorrow, "backups.lastRestoredOn");
        return Outcome.done(content);
    }

    private static void done(@Nullable LocalDate day, LocalDate latest, String field) {
        InvalidValueException.unless(
                day == null || !day.isAfter(latest), field, "error.planBlanc.future", String.valueOf(day));
    }

    private Outcome<PlanBlanc> add(Viewer viewer, LegalEntity entity, int versionRead, PlanBlancContent content) {
        plans.lock(entity.id());
        int version = plans.latest(Set.of(entity.id())).stream()
                .map(PlanBlancRow::version)
                .findFirst()
                .orElse(0);
        if (version != versionRead) {
            return Outcome.refused(
                    UserErrorCode.STALE,
                    "version",
                    "error.planBlanc.stale",
                    Integer.toString(versionRead),
                    Integer.toString(version));
        }
        PlanBlanc added = new PlanBlanc(
                UUID.randomUUID(),
                entity.regionCode(),
                entity.id(),
                version + 1,
                time.instant().truncatedTo(ChronoUnit.MICROS),
                viewer.subject(),
                content);
        plans.insert(PlanBlancRow.of(added));
        journal.record(
                new RegionEvent.PlanBlancChanged(added.region(), entity.id(), entity.id(), added.version()),
                viewer.subject());
        return Outcome.done(added);
    }
}
