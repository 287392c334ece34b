package fr.renfort.pool.file;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.IdempotencyKeys;
import fr.renfort.database.IdempotencyKeys.Use;
import fr.renfort.database.Transactions;
import fr.renfort.language.Language;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads files into previews, and applies previews. A preview is applied as it was shown or not at all: its lines are understood again,
 * and when any of them now comes to something else, nothing is written. Thread-safe.
 */
@Singleton
public final class PoolImports {

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final Staging staging;
    private final FileContexts contexts;
    private final Reviewers reviewers;
    private final FileLimits limits;

    PoolImports(
            Transactions transactions,
            IdempotencyKeys keys,
            Staging staging,
            FileContexts contexts,
            Reviewers reviewers,
            FileLimits limits) {
        this.transactions = transactions;
        this.keys = keys;
        this.staging = staging;
        this.contexts = contexts;
        this.reviewers = reviewers;
        this.limits = limits;
    }

    /**
     * Reads a file and says what it would do. Refused, line by line, when it cannot be read as a file of its kind at all.
     *
     * @param region null: the only one whose pool the viewer keeps
     * @param path read twice, and left where it is
     * @param language of the values in the preview
     */
    public Outcome<PoolImport> preview(
            Viewer viewer, @Nullable String region, PoolFile file, Path path, Language language) {
        return contexts.region(viewer, region)
                .then(found -> transactions.decide(viewer.scope(), () -> preview(viewer, found, file, path, language)));
    }

    /**
     * Applies a preview of the viewer's own, whole or not at all. Refused with PROMISED when somebody would be let down, unless it is
     * confirmed, and with STALE when it would not do what the preview says.
     *
     * @param key a repetition with the same key answers as the first time
     */
    public Outcome<PoolImport> apply(Viewer viewer, UUID id, boolean confirmed, @Nullable String key) {
        return transactions.decide(
                viewer.scope(),
                () -> (key == null ? applyOnce(viewer, id, confirmed) : applyOnce(viewer, id, confirmed, key))
                        .then(done -> Outcome.done(staging.imports()
                                .lock(done, viewer.subject())
                                .orElseThrow()
                                .shown())));
    }

    private Outcome<PoolImport> preview(Viewer viewer, Region region, PoolFile file, Path path, Language language) {
        FileContext context = contexts.of(viewer, region, language, language == Language.FR);
        PoolImport empty = new PoolImport(
                UUID.randomUUID(), region.code(), file, language, contexts.now(), PoolImport.Counts.NONE, null);
        staging.imports().save(ImportRow.of(empty, viewer.lender(), viewer.subject()));
        ImportStaging told = new ImportStaging(staging, context, file, empty.id());
        List<Problem> unreadable =
                new CsvSource(path, file, language, !viewer.is(Role.LENDER), limits.lines()).read(told);
        if (!unreadable.isEmpty()) {
            return Outcome.refused(unreadable.stream()
                    .limit(limits.problems())
                    .map(problem -> error(problem, language))
                    .toList());
        }
        told.flush();
        Reviewer<?> reviewer = reviewers.of(file);
        new GroupReader(
                        staging.lines(),
                        staging.json(),
                        empty.id(),
                        groups -> told.verdicts(reviewer.review(context, groups, false).stream()
                                .map(Reviewed::verdict)
                                .toList()))
                .readAll();
        PoolImport made =
                new PoolImport(empty.id(), empty.region(), file, language, empty.previewedAt(), told.counts(), null);
        staging.imports().update(ImportRow.of(made, viewer.lender(), viewer.subject()));
        return Outcome.done(made);
    }

    private static UserError error(Problem problem, Language language) {
        List<String> path = new ArrayList<>();
        if (problem.line() > 0) {
            path.add(Long.toString(problem.line()));
        }
        Column column = problem.column();
        if (column != null) {
            path.add(column.title(language));
        } else if (!problem.value().isEmpty()) {
            path.add(problem.value());
        }
        return new UserError(UserErrorCode.INVALID, path, problem.message(), problem.arguments());
    }

    private Outcome<UUID> applyOnce(Viewer viewer, UUID id, boolean confirmed, String key) {
        Use use = new Use(viewer.subject(), "applyPoolImport", key, id + " " + confirmed);
        return keys.once(
                        viewer.scope(),
                        use,
                        () -> applyOnce(viewer, id, confirmed).then(done -> Outcome.done(done.toString())))
                .then(done -> Outcome.done(UUID.fromString(done)));
    }

    private Outcome<UUID> applyOnce(Viewer viewer, UUID id, boolean confirmed) {
        Optional<ImportRow> found = staging.imports().lock(id, viewer.subject());
        if (found.isEmpty()) {
            return Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.file.noImport", id.toString());
        }
        PoolImport preview = found.get().shown();
        if (preview.state() != PoolImport.State.READY) {
            return Outcome.refused(
                    UserErrorCode.WRONG_STATE,
                    "id",
                    preview.state() == PoolImport.State.APPLIED ? "error.file.applied" : "error.file.refused",
                    Integer.toString(preview.counts().refused()));
        }
        if (preview.counts().stranded() > 0 && !confirmed) {
            return Outcome.refused(
                    UserErrorCode.PROMISED,
                    "confirmed",
                    "error.file.stranded",
                    Integer.toString(preview.counts().stranded()));
        }
        return contexts.region(viewer, preview.region()).then(region -> {
            FileContext context = contexts.of(viewer, region, preview.language(), preview.language() == Language.FR);
            ImportWriting<?> writing = new ImportWriting<>(reviewers.of(preview.file()), staging, context, preview);
            staging.imports().planAnew();
            return writing.write().then(written -> {
                ImportRow row = found.get();
                staging.imports().update(ImportRow.of(preview.applied(contexts.now()), row.lenderId(), row.actor()));
                return Outcome.done(id);
            });
        });
    }
}
