package fr.renfort.graphql.shape;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.journal.JournalEntry;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells in the error of a stale version who changed the thing last, and when: as the journal has it, as far as the caller may read
 * it and may see names. Thread-safe.
 */
@Singleton
public final class LastChange {

    /** Key of the sentence with who and when, which rooms that know it say themselves. */
    private static final String BY = "error.stale.by";

    private static final Set<List<String>> VERSIONS = Set.of(List.of("version"), List.of("expectedVersion"));

    private final Journal journal;
    private final Transactions transactions;

    LastChange(Journal journal, Transactions transactions) {
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Errors of a mutation, those of a stale version with who and when where they can be told. */
    List<?> told(DataFetchingEnvironment env, List<?> errors) {
        return errors.stream()
                .map(error -> error instanceof UserError known && isOfVersion(known)
                        ? latest(env).map(entry -> by(known, entry)).orElse(known)
                        : error)
                .toList();
    }

    /** Whether it is of a version that was read, as all rooms tell it: which one, and which one it is now. */
    private static boolean isOfVersion(UserError error) {
        return error.code() == UserErrorCode.STALE
                && error.arguments().size() == 2
                && VERSIONS.contains(error.path())
                && !error.message().equals(BY);
    }

    /** Of the first thing that the input names and of which something is written down. */
    private Optional<JournalEntry> latest(DataFetchingEnvironment env) {
        Viewer viewer = Caller.of(env).viewer();
        Map<String, Object> input = env.getArgument("input");
        if (input == null || !viewer.seesNames()) {
            return Optional.empty();
        }
        return input.values().stream()
                .filter(String.class::isInstance)
                .flatMap(text -> GlobalId.read((String) text).stream())
                .map(GlobalId::id)
                .flatMap(subject -> transactions.read(viewer.scope(), () -> journal.latest(subject)).stream())
                .findFirst();
    }

    private static UserError by(UserError stale, JournalEntry entry) {
        List<String> arguments = new ArrayList<>(stale.arguments());
        arguments.add(entry.actor());
        arguments.add(entry.at().truncatedTo(ChronoUnit.SECONDS).toString());
        return new UserError(stale.code(), stale.path(), BY, arguments);
    }
}
