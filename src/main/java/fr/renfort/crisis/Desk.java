package fr.renfort.crisis;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A step of a hospital or a coordinator: allowed to, whole or not at all, written down. */
@Singleton
final class Desk {

    private final Transactions transactions;
    private final Journal journal;
    private final PromisedHelp promises;
    private final InstantSource time;

    Desk(Transactions transactions, Journal journal, PromisedHelp promises, InstantSource time) {
        this.transactions = transactions;
        this.journal = journal;
        this.promises = promises;
        this.time = time;
    }

    /** Does a step in one transaction; an invalid value that comes up in it refuses it. */
    <T> Outcome<T> decide(Viewer viewer, Supplier<Outcome<T>> step) {
        if (!viewer.is(Role.COORDINATOR) && !viewer.is(Role.HOSPITAL)) {
            return forbidden(viewer);
        }
        try {
            return transactions.decide(viewer.scope(), step);
        } catch (InvalidValueException invalid) {
            return Outcome.refused(List.of(invalid.error()));
        }
    }

    void record(RegionEvent event, Viewer viewer) {
        journal.record(event, viewer.subject());
    }

    /** As precise as the database keeps it. */
    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Does what ends an incident or a request unless that would send promised help home and is not confirmed. */
    <T> Outcome<T> unlessPromised(UUID incidentOrRequest, boolean confirmed, Supplier<Outcome<T>> ending) {
        Optional<PromisedHelp.Help> help = confirmed ? Optional.empty() : promises.to(incidentOrRequest, now());
        return help.<Outcome<T>>map(promised -> Outcome.refused(
                        UserErrorCode.PROMISED,
                        "confirmed",
                        "error.crisis.promised",
                        Integer.toString(promised.missions()),
                        Integer.toString(promised.loans()),
                        promised.until().toString()))
                .orElseGet(ending);
    }

    /** Whether the viewer acts for the hospital of the region. */
    static boolean actsFor(Viewer viewer, String region, UUID hospital) {
        return viewer.coordinates(region) || viewer.asksFor(hospital);
    }

    static <T> Outcome<T> forbidden(Viewer viewer) {
        return Outcome.refused(
                UserErrorCode.FORBIDDEN,
                "",
                "error.crisis.forbidden",
                viewer.role().name());
    }

    static <T> Outcome<T> unknown(String field, String message, Object value) {
        return Outcome.refused(UserErrorCode.NOT_FOUND, field, "error.crisis." + message, value.toString());
    }

    static <T> Outcome<T> stale(int versionRead, int version) {
        return Outcome.refused(
                UserErrorCode.STALE,
                "version",
                "error.crisis.stale",
                Integer.toString(versionRead),
                Integer.toString(version));
    }

    /** What was read of a thing is no longer so: who changed it, and when, as far as the transaction's scope reaches. */
    <T> Outcome<T> stale(String field, int versionRead, int version, UUID subject) {
        String read = Integer.toString(versionRead);
        String present = Integer.toString(version);
        return journal.latest(subject)
                .map(entry -> entry.<T>stale(field, versionRead, version))
                .orElseGet(() -> Outcome.refused(UserErrorCode.STALE, field, "error.crisis.stale", read, present));
    }

    static <T> Outcome<T> tooEarlyOrLate(String field, String message, Instant value, Instant bound) {
        return Outcome.refused(
                UserErrorCode.INVALID,
                field,
                "error.crisis." + message,
                value.toString(),
                bound.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
