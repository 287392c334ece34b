package fr.renfort.territory;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the reference tables: national administrators do, and nobody else. Nothing is deleted: what is withdrawn is named by
 * nothing new, and stays what it is where it stands. Each change is written down. Thread-safe.
 */
@Singleton
public final class NomenclatureRegister {

    private final Transactions transactions;
    private final NomenclatureRepository tables;
    private final InstantSource time;

    NomenclatureRegister(Transactions transactions, NomenclatureRepository tables, InstantSource time) {
        this.transactions = transactions;
        this.tables = tables;
        this.time = time;
    }

    /** Adds a skill. FORBIDDEN to all but national administrators; TAKEN when there is one of this code, withdrawn or not. */
    public Outcome<SkillLabel> register(Viewer viewer, SkillCode code, Labels labels) {
        return decide(
                viewer,
                () -> tables.addSkill(code.value(), labels.french(), labels.english()) == 0
                        ? taken(code.value())
                        : Outcome.done(noted(viewer, code)));
    }

    /** Adds a type of equipment, like a skill. */
    public Outcome<EquipmentLabel> register(Viewer viewer, EquipmentCode code, EquipmentKind kind, Labels labels) {
        return decide(
                viewer,
                () -> tables.addEquipment(code.value(), kind.name(), labels.french(), labels.english()) == 0
                        ? taken(code.value())
                        : Outcome.done(noted(viewer, code)));
    }

    /** Renames a skill, withdraws it from new use or offers it again. STALE when it was changed since the caller read it. */
    public Outcome<SkillLabel> change(Viewer viewer, SkillCode code, LabelChange change) {
        return decide(
                viewer,
                () -> present(code.value(), tables.lockSkill(code.value()).map(SkillRow::label))
                        .then(present -> {
                            if (present.version() != change.version()) {
                                return stale(code.value(), change.version(), present.version());
                            }
                            Labels labels = change.labels(present.french(), present.english());
                            boolean withdrawn = change.withdraws(present.withdrawn());
                            tables.changeSkill(code.value(), labels.french(), labels.english(), withdrawn, now());
                            return Outcome.done(noted(viewer, code));
                        }));
    }

    /** The same of a type of equipment. */
    public Outcome<EquipmentLabel> change(Viewer viewer, EquipmentCode code, LabelChange change) {
        return decide(
                viewer,
                () -> present(code.value(), tables.lockEquipment(code.value()).map(EquipmentTypeRow::label))
                        .then(present -> {
                            if (present.version() != change.version()) {
                                return stale(code.value(), change.version(), present.version());
                            }
                            Labels labels = change.labels(present.french(), present.english());
                            boolean withdrawn = change.withdraws(present.withdrawn());
                            tables.changeEquipment(code.value(), labels.french(), labels.english(), withdrawn, now());
                            return Outcome.done(noted(viewer, code));
                        }));
    }

    private <T> Outcome<T> decide(Viewer viewer, Supplier<Outcome<T>> step) {
        if (!viewer.is(Role.NATIONAL_ADMINISTRATOR)) {
            return Outcome.refused(UserErrorCode.FORBIDDEN, "", "error.territory.national");
        }
        try {
            return transactions.decide(viewer.scope(), step);
        } catch (InvalidValueException invalid) {
            return Outcome.refused(List.of(invalid.error()));
        }
    }

    private SkillLabel noted(Viewer viewer, SkillCode code) {
        tables.note(now(), viewer.subject(), code.value());
        return tables.lockSkill(code.value()).map(SkillRow::label).orElseThrow();
    }

    private EquipmentLabel noted(Viewer viewer, EquipmentCode code) {
        tables.note(now(), viewer.subject(), code.value());
        return tables.lockEquipment(code.value()).map(EquipmentTypeRow::label).orElseThrow();
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> Outcome<T> present(String code, Optional<T> found) {
        return found.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(UserErrorCode.NOT_FOUND, "code", "error.territory.code", code));
    }

    private static <T> Outcome<T> taken(String code) {
        return Outcome.refused(UserErrorCode.TAKEN, "code", "error.territory.codeTaken", code);
    }

    private <T> Outcome<T> stale(String code, int versionRead, int version) {
        String read = Integer.toString(versionRead);
        String present = Integer.toString(version);
        return tables.latestEntry(code)
                .<Outcome<T>>map(entry -> Outcome.refused(
                        UserErrorCode.STALE,
                        "version",
                        "error.stale.by",
                        read,
                        present,
                        entry.actor(),
                        entry.at().truncatedTo(ChronoUnit.SECONDS).toString()))
                .orElseGet(
                        () -> Outcome.refused(UserErrorCode.STALE, "version", "error.territory.stale", read, present));
    }
}
