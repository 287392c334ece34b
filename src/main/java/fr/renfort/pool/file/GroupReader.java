package fr.renfort.pool.file;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the staged lines of an import thing by thing, a batch of things at a time; inside a transaction. For one thread. */
final class GroupReader {

    /** Most lines that one thing may have; one more is kept, to tell. */
    static final int MOST_LINES = 5_000;

    private static final int LINES_AT_ONCE = 1_000;
    private static final int GROUPS_AT_ONCE = 500;

    private final ImportLineRepository staging;
    private final StagedCells staged;
    private final UUID id;
    private final Consumer<List<FileGroup>> reading;
    private List<FileGroup> batch = new ArrayList<>();
    private List<FileRow> rows = new ArrayList<>();
    private String key = "";
    private int batched;
    private int lines;

    GroupReader(ImportLineRepository staging, StagedCells staged, UUID id, Consumer<List<FileGroup>> reading) {
        this.staging = staging;
        this.staged = staged;
        this.id = id;
        this.reading = reading;
    }

    /** Reads all of them; answers how many lines there were. */
    int readAll() {
        String last = "";
        int line = 0;
        List<ImportLineRow> read;
        do {
            read = staging.after(id, last, line, LINES_AT_ONCE);
            for (ImportLineRow row : read) {
                add(row);
                last = row.groupKey();
                line = row.line();
            }
        } while (read.size() == LINES_AT_ONCE);
        endGroup();
        endBatch();
        return lines;
    }

    private void add(ImportLineRow row) {
        lines++;
        if (!row.groupKey().equals(key)) {
            endGroup();
            key = row.groupKey();
        }
        if (rows.size() <= MOST_LINES) {
            rows.add(new FileRow(row.line(), staged.read(row.cells())));
        }
    }

    private void endGroup() {
        if (!rows.isEmpty()) {
            batch.add(new FileGroup(key, rows));
            batched += rows.size();
            rows = new ArrayList<>();
            if (batch.size() >= GROUPS_AT_ONCE || batched >= LINES_AT_ONCE) {
                endBatch();
            }
        }
    }

    private void endBatch() {
        if (!batch.isEmpty()) {
            reading.accept(batch);
            batch = new ArrayList<>();
            batched = 0;
        }
    }
}
