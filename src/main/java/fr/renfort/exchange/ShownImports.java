package fr.renfort.exchange;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.pool.file.ImportReading;
import fr.renfort.pool.file.PoolImport;
import fr.renfort.pool.file.Verdict;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports in the language of whoever made them. Thread-safe. */
@Singleton
final class ShownImports {

    private final ImportReading reading;
    private final Messages messages;

    ShownImports(ImportReading reading, Messages messages) {
        this.reading = reading;
        this.messages = messages;
    }

    ShownImport of(Viewer viewer, PoolImport made, Language language) {
        return ShownImport.of(made, reading.problems(viewer, made.id()), messages, language);
    }

    /** Refused with NOT_FOUND when the viewer made no such import. */
    Outcome<PoolImport> find(Viewer viewer, UUID id) {
        return reading.find(viewer, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.file.noImport", id.toString()));
    }

    /**
     * What an import does after a line.
     *
     * @param action null: whatever it does
     */
    ShownChanges changes(
            Viewer viewer, PoolImport made, Verdict.@Nullable Action action, long after, Language language) {
        PageRequest page = new PageRequest(PageRequest.MOST, List.of(Long.toString(after)), false);
        return ShownChanges.of(reading.verdicts(viewer, made.id(), action, page), messages, language);
    }
}
