package fr.renfort.pool.file;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.language.Language;
import fr.renfort.vocabulary.Outcome;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes the pool, as far as somebody keeps it, to files that read back to the same. Thread-safe. */
@Singleton
public final class PoolExport {

    /** Who wants what, and how it is to be written. */
    public record Wanted(PoolFile file, Dialect dialect, Language language) {}

    private final Transactions transactions;
    private final FileContexts contexts;
    private final ExportedRows rows;

    PoolExport(Transactions transactions, FileContexts contexts, ExportedRows rows) {
        this.transactions = transactions;
        this.contexts = contexts;
        this.rows = rows;
    }

    /**
     * Writes a file, as the pool is at one moment.
     *
     * @param region null: the only one whose pool the viewer keeps
     * @param path is made, or made anew
     */
    public Outcome<Path> write(Viewer viewer, @Nullable String region, Wanted wanted, Path path) {
        return contexts.region(viewer, region).then(found -> {
            FileContext context = contexts.of(
                    viewer, found, wanted.language(), wanted.dialect().decimalComma());
            return transactions.readSnapshot(viewer.scope(), () -> {
                try (CsvTarget target = new CsvTarget(path, wanted)) {
                    rows.write(context, wanted.file(), target);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                return Outcome.done(path);
            });
        });
    }
}
