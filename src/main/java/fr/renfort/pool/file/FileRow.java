package fr.renfort.pool.file;

import java.util.Map;

/**
 * A line of a file.
 *
 * @param line in the file, the first is 1
 * @param cells of the columns that the file has, without blanks around them
 */
record FileRow(long line, Map<Column, String> cells) {

    FileRow {
        cells = Map.copyOf(cells);
    }

    boolean has(Column column) {
        return cells.containsKey(column);
    }

    /** What it says; empty where the file has no such column. */
    String text(Column column) {
        return cells.getOrDefault(column, "");
    }
}
