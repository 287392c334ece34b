package fr.renfort.pool.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a file aside, each with what it names; inside a transaction. For one thread. */
final class ImportStaging implements CsvSource.Listener {

    private static final int LINES_AT_ONCE = 1_000;

    private final Staging staging;
    private final FileContext context;
    private final PoolFile file;
    private final UUID id;
    private final List<FileRow> waiting = new ArrayList<>();
    private PoolImport.Counts counts = PoolImport.Counts.NONE;
    private int lines;

    ImportStaging(Staging staging, FileContext context, PoolFile file, UUID id) {
        this.staging = staging;
        this.context = context;
        this.file = file;
        this.id = id;
    }

    @Override
    public void row(FileRow row) {
        lines++;
        waiting.add(row);
        if (waiting.size() == LINES_AT_ONCE) {
            flush();
        }
    }

    @Override
    public void problem(Problem problem) {
        lines++;
        verdicts(List.of(Verdict.refused(problem.line(), null, "", List.of(problem))));
    }

    /** Writes down what is waiting. */
    void flush() {
        if (!waiting.isEmpty()) {
            Map<FileRow, String> byReference = byReference();
            Map<String, UUID> known = staging.references()
                    .subjects(
                            file.subjects(),
                            byReference.keySet().stream()
                                    .map(row -> row.text(Column.REFERENCE))
                                    .collect(Collectors.toSet()));
            staging.lines()
                    .add(waiting.stream()
                            .map(row -> new ImportLineRow(
                                    id,
                                    context.region().code(),
                                    context.viewer().lender(),
                                    key(row, byReference.get(row), known),
                                    Math.toIntExact(row.line()),
                                    staging.json().text(row.cells())))
                            .toList());
            waiting.clear();
        }
    }

    /** Writes down what things come to. */
    void verdicts(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            counts = counts.with(verdict);
        }
        staging.items()
                .add(verdicts.stream()
                        .map(verdict -> new ImportItemRow(
                                id,
                                context.region().code(),
                                context.viewer().lender(),
                                Math.toIntExact(verdict.line()),
                                verdict.action().name(),
                                verdict.stranding() != null,
                                staging.json().text(verdict)))
                        .toList());
    }

    PoolImport.Counts counts() {
        return counts.ofLines(lines);
    }

    /** Lines without an id that name a lender and a reference, with the key of these. */
    private Map<FileRow, String> byReference() {
        Map<FileRow, String> keys = new HashMap<>();
        for (FileRow row : waiting) {
            String reference = row.text(Column.REFERENCE);
            if (row.text(Column.ID).isEmpty() && !reference.isEmpty()) {
                context.lender(new Cells(row, context), row)
                        .ifPresent(lender -> keys.put(row, FileGroup.ofReference(lender.id(), reference)));
            }
        }
        return keys;
    }

    private static String key(FileRow row, @Nullable String byReference, Map<String, UUID> known) {
        if (byReference != null) {
            UUID subject = known.get(byReference);
            return subject == null ? byReference : FileGroup.ofId(subject);
        }
        return Cells.uuid(row.text(Column.ID)).map(FileGroup::ofId).orElseGet(() -> FileGroup.ofLine(row.line()));
    }
}
