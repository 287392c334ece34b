package fr.renfort.pool.file;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows previews to those who made them, and to nobody else. Thread-safe. */
@Singleton
public final class ImportReading {

    private final Transactions transactions;
    private final ImportRepository imports;
    private final ImportItemRepository items;
    private final StagedCells staged;
    private final FileLimits limits;

    ImportReading(
            Transactions transactions,
            ImportRepository imports,
            ImportItemRepository items,
            StagedCells staged,
            FileLimits limits) {
        this.transactions = transactions;
        this.imports = imports;
        this.items = items;
        this.staged = staged;
        this.limits = limits;
    }

    public Optional<PoolImport> find(Viewer viewer, UUID id) {
        return transactions.read(
                viewer.scope(), () -> imports.find(id, viewer.subject()).map(ImportRow::shown));
    }

    /**
     * What an import does to each thing, by the first line that names it. The place of a page: that line.
     *
     * @param action null: whatever it does
     */
    public Page<Verdict> verdicts(Viewer viewer, UUID id, Verdict.@Nullable Action action, PageRequest page) {
        String wanted = action == null ? null : action.name();
        return transactions.read(viewer.scope(), () -> {
            if (imports.find(id, viewer.subject()).isEmpty()) {
                return new Page<>(List.of(), false);
            }
            List<ImportItemRow> rows = page.backward()
                    ? items.before(id, wanted, line(page, Integer.MAX_VALUE), page.limit() + 1)
                    : items.after(id, wanted, line(page, 0), page.limit() + 1);
            return Page.of(
                    rows.stream().map(row -> staged.verdict(row.verdict())).toList(), page.limit());
        });
    }

    /** The first of what is wrong, by line: at most as many as {@link FileLimits#problems()}. */
    public List<Problem> problems(Viewer viewer, UUID id) {
        return transactions.read(viewer.scope(), () -> {
            Stream<ImportItemRow> rows = imports.find(id, viewer.subject()).stream()
                    .flatMap(found -> items.after(id, Verdict.Action.REFUSE.name(), 0, limits.problems()).stream());
            return rows.flatMap(row -> staged.verdict(row.verdict()).problems().stream())
                    .sorted(Comparator.comparingLong(Problem::line))
                    .limit(limits.problems())
                    .toList();
        });
    }

    private static int line(PageRequest page, int edge) {
        if (page.fromTheEdge()) {
            return edge;
        }
        String text = page.text(0);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : edge;
    }
}
