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
import java.util.UUID;

/**
 * Tells in the error of a stale version who changed the thing last, and when: as the journal has it, as far as the caller may read
 * it and may see names. Thread-safe.
 */
@Singleton
public final class LastChange {

    /** Key of the sentence with who and when, which rooms that know it say themselves. */
    private static final String BY = "error.stale.by";

    private final Journal journal;
    private final Transactions transactions;

    LastChange(Journal journal, Transactions transactions) {
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Errors of a mutation, those of a stale version with who and when where they can be told. */
    List<?> told(DataFetchingEnvironment env, List<?> errors) {
        return errors.stream()
                .map(error -> error instanceof UserError known
                                && known.code() == UserErrorCode.STALE
                                && !known.message().equals(BY)
                        ? latest(env).map(entry -> by(known, entry)).orElse(known)
                        : error)
                .toList();
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
                .flatMap(subject -> of(viewer, subject).stream())
                .findFirst();
    }

    private Optional<JournalEntry> of(Viewer viewer, UUID subject) {
        List<JournalEntry> entries = transactions.read(viewer.scope(), () -> journal.of(subject));
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    private static UserError by(UserError stale, JournalEntry entry) {
        List<String> arguments = new ArrayList<>(stale.arguments().subList(0, 2));
        arguments.add(entry.actor());
        arguments.add(entry.at().truncatedTo(ChronoUnit.SECONDS).toString());
        return new UserError(stale.code(), stale.path(), BY, arguments);
    }
}
